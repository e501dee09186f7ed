import { css, svg, html } from 'lit';
import { a as max, b as min, w as wrapText, t as textWidth, c as ticks, C as CursorController, d as drawing } from './g4wl5cww.js';
import { w as wording, N as NO_BREAK, l as isSingular, e as cell, g as blank, s as saidCentres, m as saidList, n as saidPeriod, O as ObservatoryElement, k as byName, c as CscSelectEvent, p as property, r as oneOf } from './csk4n99x.js';
import './i2ajb554.js';
import { h as hasValue$1, o as observedAt, S as STATUSES, a as aggregationOf, b as allFigures, i as indicators, f as figuresOf } from './gma75rms.js';
import { q as text, z as period, g as territoryRef, e as id, w as word, t as table, i as inLanguage, r as rowsOf, c as centres } from './dm029jb4.js';
import * as z from 'zod/mini';

const FARTHEST = Number.MAX_VALUE / 8;
const NEAREST = 1e-300;
const bounded = (value) => value === void 0 ? value : Math.abs(value) < NEAREST ? 0 : Math.max(-FARTHEST, Math.min(FARTHEST, value));

const NARROW_EMS = 34;
const LABEL_SHARE = 0.38;
const GAP = 8;
function planBars(data, { width, fontSize }) {
  const size = { fontSize, lineHeight: fontSize * 1.25 };
  const rows = [...data].sort(byValue$1);
  const narrow = width < NARROW_EMS * fontSize;
  const labelWidth = narrow ? width : Math.min(width * LABEL_SHARE, widest(rows.map(({ label }) => label), fontSize) + GAP);
  const valueWidth = Math.min(width * (narrow ? 0.6 : 0.4), widest(rows.filter(hasValue).map(({ text }) => text), fontSize) + GAP);
  const scale = barScale(rows, narrow ? 0 : labelWidth + GAP, width, valueWidth);
  let top = 0;
  const marks = rows.map((row) => {
    const mark = placeRow(row, { ...size, top, narrow, labelWidth, width, scale });
    top += mark.height;
    return mark;
  });
  return { width, height: Math.ceil(top), lineHeight: size.lineHeight, zero: scale(0), marks };
}
const hasValue = (row) => row.value !== void 0;
function byValue$1(a, b) {
  if (a.value === void 0 || b.value === void 0) return Number(a.value === void 0) - Number(b.value === void 0);
  return b.value - a.value;
}
const widest = (texts, fontSize) => max(texts, (text) => textWidth(text, fontSize)) ?? 0;
function barScale(rows, left, right, valueWidth) {
  const largest = Math.max(0, max(rows, ({ value }) => bounded(value)) ?? 0);
  const smallest = Math.min(0, min(rows, ({ value }) => bounded(value)) ?? 0);
  const from = left + (smallest < 0 ? valueWidth : 0);
  const to = Math.max(from + 1, right - (largest > 0 || smallest === 0 ? valueWidth : 0));
  const span = largest - smallest || 1;
  return (value) => from + (bounded(value) - smallest) / span * (to - from);
}
function placeRow(row, { top, narrow, width, labelWidth, fontSize, lineHeight, scale }) {
  const thickness = fontSize * 1.1;
  const { lines } = wrapText(row.label, labelWidth, fontSize, 2);
  const labelHeight = lines.length * lineHeight;
  const pad = fontSize * 0.35;
  const height = Math.max(24, narrow ? labelHeight + thickness + 3 * pad : Math.max(labelHeight, thickness) + 2 * pad);
  const barY = narrow ? top + pad + labelHeight + pad * 0.5 : top + (height - thickness) / 2;
  const labelTop = narrow ? top + pad : top + (height - labelHeight) / 2;
  const zero = scale(0);
  const end = scale(row.value ?? 0);
  const negative = (row.value ?? 0) < 0;
  return {
    ...row,
    top,
    height,
    labelLines: lines,
    labelX: narrow ? 0 : labelWidth,
    labelY: labelTop + fontSize,
    bar: hasValue(row) ? { x: Math.min(zero, end), y: barY, width: Math.abs(end - zero), height: thickness } : void 0,
    valueX: row.value === void 0 ? Math.min(zero + 2, width) : negative ? end - GAP / 2 : end + GAP / 2,
    valueY: barY + thickness / 2 + fontSize * 0.35,
    valueAnchor: negative ? "end" : "start"
  };
}

// https://d3js.org/d3-path/ v3.1.1 Copyright 2015-2026 Mike Bostock
const pi = Math.PI,
    tau = 2 * pi,
    epsilon$1 = 1e-6,
    tauEpsilon = tau - epsilon$1;

function append(strings) {
  this._ += strings[0];
  for (let i = 1, n = strings.length; i < n; ++i) {
    this._ += arguments[i] + strings[i];
  }
}

function appendRound(digits) {
  let d = Math.floor(digits);
  if (!(d >= 0)) throw new Error(`invalid digits: ${digits}`);
  if (d > 15) return append;
  const k = 10 ** d;
  return function(strings) {
    this._ += strings[0];
    for (let i = 1, n = strings.length; i < n; ++i) {
      this._ += Math.round(arguments[i] * k) / k + strings[i];
    }
  };
}

function equal(x0, y0, x1, y1) {
  return x0 === x1 && y0 === y1;
}

function equalRound(digits) {
  const d = Math.floor(digits);
  if (!(d <= 15)) return equal;
  const k = 10 ** d;
  const r = function(value) {
    return Math.round(value * k);
  };
  return function(x0, y0, x1, y1) {
    return r(x0) === r(x1) && r(y0) === r(y1);
  };
}

class Path {
  constructor(digits) {
    this._x0 = this._y0 = // start of current subpath
    this._x1 = this._y1 = null; // end of current subpath
    this._ = "";
    this._append = digits == null ? append : appendRound(digits);
    this._equal = digits == null ? equal : equalRound(digits);
  }
  moveTo(x, y) {
    this._append`M${this._x0 = this._x1 = +x},${this._y0 = this._y1 = +y}`;
  }
  closePath() {
    if (this._x1 !== null) {
      this._x1 = this._x0, this._y1 = this._y0;
      this._append`Z`;
    }
  }
  lineTo(x, y) {
    this._append`L${this._x1 = +x},${this._y1 = +y}`;
  }
  quadraticCurveTo(x1, y1, x, y) {
    this._append`Q${+x1},${+y1},${this._x1 = +x},${this._y1 = +y}`;
  }
  bezierCurveTo(x1, y1, x2, y2, x, y) {
    this._append`C${+x1},${+y1},${+x2},${+y2},${this._x1 = +x},${this._y1 = +y}`;
  }
  arcTo(x1, y1, x2, y2, r) {
    x1 = +x1, y1 = +y1, x2 = +x2, y2 = +y2, r = +r;

    // Is the radius negative? Error.
    if (r < 0) throw new Error(`negative radius: ${r}`);

    let x0 = this._x1,
        y0 = this._y1,
        x21 = x2 - x1,
        y21 = y2 - y1,
        x01 = x0 - x1,
        y01 = y0 - y1,
        l01_2 = x01 * x01 + y01 * y01;

    // Is this path empty? Move to (x1,y1).
    if (this._x1 === null) {
      this._append`M${this._x1 = x1},${this._y1 = y1}`;
    }

    // Or, is (x1,y1) coincident with (x0,y0)? Do nothing.
    else if (!(l01_2 > epsilon$1));

    // Or, are (x0,y0), (x1,y1) and (x2,y2) collinear?
    // Equivalently, is (x1,y1) coincident with (x2,y2)?
    // Or, is the radius zero? Line to (x1,y1).
    else if (!(Math.abs(y01 * x21 - y21 * x01) > epsilon$1) || !r) {
      this._append`L${this._x1 = x1},${this._y1 = y1}`;
    }

    // Otherwise, draw an arc!
    else {
      let x20 = x2 - x0,
          y20 = y2 - y0,
          l21_2 = x21 * x21 + y21 * y21,
          l20_2 = x20 * x20 + y20 * y20,
          l21 = Math.sqrt(l21_2),
          l01 = Math.sqrt(l01_2),
          l = r * Math.tan((pi - Math.acos((l21_2 + l01_2 - l20_2) / (2 * l21 * l01))) / 2),
          t01 = l / l01,
          t21 = l / l21;

      // If the start tangent is not coincident with (x0,y0), line to.
      if (Math.abs(t01 - 1) > epsilon$1) {
        this._append`L${x1 + t01 * x01},${y1 + t01 * y01}`;
      }

      this._append`A${r},${r},0,0,${+(y01 * x20 > x01 * y20)},${this._x1 = x1 + t21 * x21},${this._y1 = y1 + t21 * y21}`;
    }
  }
  arc(x, y, r, a0, a1, ccw) {
    x = +x, y = +y, r = +r, ccw = !!ccw;

    // Is the radius negative? Error.
    if (r < 0) throw new Error(`negative radius: ${r}`);

    let dx = r * Math.cos(a0),
        dy = r * Math.sin(a0),
        x0 = x + dx,
        y0 = y + dy,
        cw = 1 ^ ccw,
        da = ccw ? a0 - a1 : a1 - a0;

    // Is this path empty? Move to (x0,y0).
    if (this._x1 === null) {
      this._append`M${x0},${y0}`;
    }

    // Or, is (x0,y0) not coincident with the previous point? Line to (x0,y0).
    else if (Math.abs(this._x1 - x0) > epsilon$1 || Math.abs(this._y1 - y0) > epsilon$1) {
      this._append`L${x0},${y0}`;
    }

    // Is this arc empty? We’re done.
    if (!r) return;

    // Does the angle go the wrong way? Flip the direction.
    if (da < 0) da = da % tau + tau;

    // Is this a complete circle? Draw two arcs to complete the circle.
    if (da > tauEpsilon) {
      this._append`A${r},${r},0,1,${cw},${x - dx},${y - dy}A${r},${r},0,1,${cw},${this._x1 = x0},${this._y1 = y0}`;
    }

    // Is this arc non-empty? Draw an arc!
    else if (da > epsilon$1) {
      // If the start and end points are coincident after rounding, we need to draw two consecutive arcs.
      const x1 = x + r * Math.cos(a1);
      const y1 = y + r * Math.sin(a1);
      if (da >= pi && this._equal(x0, y0, x1, y1)) {
        da /= 2;
        let a00 = a0 + da;
        this._append`A${r},${r},0,${+(da >= pi)},${cw},${x + r * Math.cos(a00)},${y + r * Math.sin(a00)}`;
      }
      this._append`A${r},${r},0,${+(da >= pi)},${cw},${this._x1 = x1},${this._y1 = y1}`;
    }
  }
  rect(x, y, w, h) {
    this._append`M${this._x0 = this._x1 = +x},${this._y0 = this._y1 = +y}h${w = +w}v${+h}h${-w}Z`;
  }
  toString() {
    return this._;
  }
}

// https://d3js.org/d3-shape/ v3.2.1 Copyright 2010-2026 Mike Bostock

function constant(x) {
  return function constant() {
    return x;
  };
}

const epsilon = 1e-12;

function withPath(shape) {
  let digits = 3;

  shape.digits = function(_) {
    if (!arguments.length) return digits;
    if (_ == null) {
      digits = null;
    } else {
      const d = Math.floor(_);
      if (!(d >= 0)) throw new RangeError(`invalid digits: ${_}`);
      digits = d;
    }
    return shape;
  };

  return () => new Path(digits);
}

function array(x) {
  return typeof x === "object" && "length" in x
    ? x // Array, TypedArray, NodeList, array-like
    : Array.from(x); // Map, Set, iterable, string, or anything else
}

function Linear(context) {
  this._context = context;
}

Linear.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._point = 0;
  },
  lineEnd: function() {
    if (this._line || (this._line !== 0 && this._point === 1)) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x, y) {
    x = +x, y = +y;
    switch (this._point) {
      case 0: this._point = 1; this._line ? this._context.lineTo(x, y) : this._context.moveTo(x, y); break;
      case 1: this._point = 2; // falls through
      default: this._context.lineTo(x, y); break;
    }
  }
};

function curveLinear(context) {
  return new Linear(context);
}

function x(p) {
  return p[0];
}

function y(p) {
  return p[1];
}

function line$1(x$1, y$1) {
  var defined = constant(true),
      context = null,
      curve = curveLinear,
      output = null,
      path = withPath(line);

  x$1 = typeof x$1 === "function" ? x$1 : (x$1 === undefined) ? x : constant(x$1);
  y$1 = typeof y$1 === "function" ? y$1 : (y$1 === undefined) ? y : constant(y$1);

  function line(data) {
    var i,
        n = (data = array(data)).length,
        d,
        defined0 = false,
        buffer;

    if (context == null) output = curve(buffer = path());

    for (i = 0; i <= n; ++i) {
      if (!(i < n && defined(d = data[i], i, data)) === defined0) {
        if (defined0 = !defined0) output.lineStart();
        else output.lineEnd();
      }
      if (defined0) output.point(+x$1(d, i, data), +y$1(d, i, data));
    }

    if (buffer) return output = null, buffer + "" || null;
  }

  line.x = function(_) {
    return arguments.length ? (x$1 = typeof _ === "function" ? _ : constant(+_), line) : x$1;
  };

  line.y = function(_) {
    return arguments.length ? (y$1 = typeof _ === "function" ? _ : constant(+_), line) : y$1;
  };

  line.defined = function(_) {
    return arguments.length ? (defined = typeof _ === "function" ? _ : constant(!!_), line) : defined;
  };

  line.curve = function(_) {
    return arguments.length ? (curve = _, context != null && (output = curve(context)), line) : curve;
  };

  line.context = function(_) {
    return arguments.length ? (_ == null ? context = output = null : output = curve(context = _), line) : context;
  };

  return line;
}

function noop() {}

function point$3(that, x, y) {
  that._context.bezierCurveTo(
    (2 * that._x0 + that._x1) / 3,
    (2 * that._y0 + that._y1) / 3,
    (that._x0 + 2 * that._x1) / 3,
    (that._y0 + 2 * that._y1) / 3,
    (that._x0 + 4 * that._x1 + x) / 6,
    (that._y0 + 4 * that._y1 + y) / 6
  );
}

function Basis(context) {
  this._context = context;
}

Basis.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 =
    this._y0 = this._y1 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 3: point$3(this, this._x1, this._y1); // falls through
      case 2: this._context.lineTo(this._x1, this._y1); break;
    }
    if (this._line || (this._line !== 0 && this._point === 1)) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x, y) {
    x = +x, y = +y;
    switch (this._point) {
      case 0: this._point = 1; this._line ? this._context.lineTo(x, y) : this._context.moveTo(x, y); break;
      case 1: this._point = 2; break;
      case 2: this._point = 3; this._context.lineTo((5 * this._x0 + this._x1) / 6, (5 * this._y0 + this._y1) / 6); // falls through
      default: point$3(this, x, y); break;
    }
    this._x0 = this._x1, this._x1 = x;
    this._y0 = this._y1, this._y1 = y;
  }
};

function Bundle(context, beta) {
  this._basis = new Basis(context);
  this._beta = beta;
}

Bundle.prototype = {
  lineStart: function() {
    this._x = [];
    this._y = [];
    this._basis.lineStart();
  },
  lineEnd: function() {
    var x = this._x,
        y = this._y,
        j = x.length - 1;

    if (j > 0) {
      var x0 = x[0],
          y0 = y[0],
          dx = x[j] - x0,
          dy = y[j] - y0,
          i = -1,
          t;

      while (++i <= j) {
        t = i / j;
        this._basis.point(
          this._beta * x[i] + (1 - this._beta) * (x0 + t * dx),
          this._beta * y[i] + (1 - this._beta) * (y0 + t * dy)
        );
      }
    }

    this._x = this._y = null;
    this._basis.lineEnd();
  },
  point: function(x, y) {
    this._x.push(+x);
    this._y.push(+y);
  }
};

((function custom(beta) {

  function bundle(context) {
    return beta === 1 ? new Basis(context) : new Bundle(context, beta);
  }

  bundle.beta = function(beta) {
    return custom(+beta);
  };

  return bundle;
}))(0.85);

function point$2(that, x, y) {
  that._context.bezierCurveTo(
    that._x1 + that._k * (that._x2 - that._x0),
    that._y1 + that._k * (that._y2 - that._y0),
    that._x2 + that._k * (that._x1 - x),
    that._y2 + that._k * (that._y1 - y),
    that._x2,
    that._y2
  );
}

function Cardinal(context, tension) {
  this._context = context;
  this._k = (1 - tension) / 6;
}

Cardinal.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 =
    this._y0 = this._y1 = this._y2 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 2: this._context.lineTo(this._x2, this._y2); break;
      case 3: point$2(this, this._x1, this._y1); break;
    }
    if (this._line || (this._line !== 0 && this._point === 1)) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x, y) {
    x = +x, y = +y;
    switch (this._point) {
      case 0: this._point = 1; this._line ? this._context.lineTo(x, y) : this._context.moveTo(x, y); break;
      case 1: this._point = 2; this._x1 = x, this._y1 = y; break;
      case 2: this._point = 3; // falls through
      default: point$2(this, x, y); break;
    }
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y;
  }
};

((function custom(tension) {

  function cardinal(context) {
    return new Cardinal(context, tension);
  }

  cardinal.tension = function(tension) {
    return custom(+tension);
  };

  return cardinal;
}))(0);

function CardinalClosed(context, tension) {
  this._context = context;
  this._k = (1 - tension) / 6;
}

CardinalClosed.prototype = {
  areaStart: noop,
  areaEnd: noop,
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._x3 = this._x4 = this._x5 =
    this._y0 = this._y1 = this._y2 = this._y3 = this._y4 = this._y5 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 1: {
        this._context.moveTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 2: {
        this._context.lineTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 3: {
        this.point(this._x3, this._y3);
        this.point(this._x4, this._y4);
        this.point(this._x5, this._y5);
        break;
      }
    }
  },
  point: function(x, y) {
    x = +x, y = +y;
    switch (this._point) {
      case 0: this._point = 1; this._x3 = x, this._y3 = y; break;
      case 1: this._point = 2; this._context.moveTo(this._x4 = x, this._y4 = y); break;
      case 2: this._point = 3; this._x5 = x, this._y5 = y; break;
      default: point$2(this, x, y); break;
    }
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y;
  }
};

((function custom(tension) {

  function cardinal(context) {
    return new CardinalClosed(context, tension);
  }

  cardinal.tension = function(tension) {
    return custom(+tension);
  };

  return cardinal;
}))(0);

function CardinalOpen(context, tension) {
  this._context = context;
  this._k = (1 - tension) / 6;
}

CardinalOpen.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 =
    this._y0 = this._y1 = this._y2 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    if (this._line || (this._line !== 0 && this._point === 3)) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x, y) {
    x = +x, y = +y;
    switch (this._point) {
      case 0: this._point = 1; break;
      case 1: this._point = 2; break;
      case 2: this._point = 3; this._line ? this._context.lineTo(this._x2, this._y2) : this._context.moveTo(this._x2, this._y2); break;
      case 3: this._point = 4; // falls through
      default: point$2(this, x, y); break;
    }
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y;
  }
};

((function custom(tension) {

  function cardinal(context) {
    return new CardinalOpen(context, tension);
  }

  cardinal.tension = function(tension) {
    return custom(+tension);
  };

  return cardinal;
}))(0);

function point$1(that, x, y) {
  var x1 = that._x1,
      y1 = that._y1,
      x2 = that._x2,
      y2 = that._y2;

  if (that._l01_a > epsilon) {
    var a = 2 * that._l01_2a + 3 * that._l01_a * that._l12_a + that._l12_2a,
        n = 3 * that._l01_a * (that._l01_a + that._l12_a);
    x1 = (x1 * a - that._x0 * that._l12_2a + that._x2 * that._l01_2a) / n;
    y1 = (y1 * a - that._y0 * that._l12_2a + that._y2 * that._l01_2a) / n;
  }

  if (that._l23_a > epsilon) {
    var b = 2 * that._l23_2a + 3 * that._l23_a * that._l12_a + that._l12_2a,
        m = 3 * that._l23_a * (that._l23_a + that._l12_a);
    x2 = (x2 * b + that._x1 * that._l23_2a - x * that._l12_2a) / m;
    y2 = (y2 * b + that._y1 * that._l23_2a - y * that._l12_2a) / m;
  }

  that._context.bezierCurveTo(x1, y1, x2, y2, that._x2, that._y2);
}

function CatmullRom(context, alpha) {
  this._context = context;
  this._alpha = alpha;
}

CatmullRom.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 =
    this._y0 = this._y1 = this._y2 = NaN;
    this._l01_a = this._l12_a = this._l23_a =
    this._l01_2a = this._l12_2a = this._l23_2a =
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 2: this._context.lineTo(this._x2, this._y2); break;
      case 3: this.point(this._x2, this._y2); break;
    }
    if (this._line || (this._line !== 0 && this._point === 1)) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x, y) {
    x = +x, y = +y;

    if (this._point) {
      var x23 = this._x2 - x,
          y23 = this._y2 - y;
      this._l23_a = Math.sqrt(this._l23_2a = Math.pow(x23 * x23 + y23 * y23, this._alpha));
    }

    switch (this._point) {
      case 0: this._point = 1; this._line ? this._context.lineTo(x, y) : this._context.moveTo(x, y); break;
      case 1: this._point = 2; break;
      case 2: this._point = 3; // falls through
      default: point$1(this, x, y); break;
    }

    this._l01_a = this._l12_a, this._l12_a = this._l23_a;
    this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a;
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y;
  }
};

((function custom(alpha) {

  function catmullRom(context) {
    return alpha ? new CatmullRom(context, alpha) : new Cardinal(context, 0);
  }

  catmullRom.alpha = function(alpha) {
    return custom(+alpha);
  };

  return catmullRom;
}))(0.5);

function CatmullRomClosed(context, alpha) {
  this._context = context;
  this._alpha = alpha;
}

CatmullRomClosed.prototype = {
  areaStart: noop,
  areaEnd: noop,
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._x3 = this._x4 = this._x5 =
    this._y0 = this._y1 = this._y2 = this._y3 = this._y4 = this._y5 = NaN;
    this._l01_a = this._l12_a = this._l23_a =
    this._l01_2a = this._l12_2a = this._l23_2a =
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 1: {
        this._context.moveTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 2: {
        this._context.lineTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 3: {
        this.point(this._x3, this._y3);
        this.point(this._x4, this._y4);
        this.point(this._x5, this._y5);
        break;
      }
    }
  },
  point: function(x, y) {
    x = +x, y = +y;

    if (this._point) {
      var x23 = this._x2 - x,
          y23 = this._y2 - y;
      this._l23_a = Math.sqrt(this._l23_2a = Math.pow(x23 * x23 + y23 * y23, this._alpha));
    }

    switch (this._point) {
      case 0: this._point = 1; this._x3 = x, this._y3 = y; break;
      case 1: this._point = 2; this._context.moveTo(this._x4 = x, this._y4 = y); break;
      case 2: this._point = 3; this._x5 = x, this._y5 = y; break;
      default: point$1(this, x, y); break;
    }

    this._l01_a = this._l12_a, this._l12_a = this._l23_a;
    this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a;
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y;
  }
};

((function custom(alpha) {

  function catmullRom(context) {
    return alpha ? new CatmullRomClosed(context, alpha) : new CardinalClosed(context, 0);
  }

  catmullRom.alpha = function(alpha) {
    return custom(+alpha);
  };

  return catmullRom;
}))(0.5);

function CatmullRomOpen(context, alpha) {
  this._context = context;
  this._alpha = alpha;
}

CatmullRomOpen.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 =
    this._y0 = this._y1 = this._y2 = NaN;
    this._l01_a = this._l12_a = this._l23_a =
    this._l01_2a = this._l12_2a = this._l23_2a =
    this._point = 0;
  },
  lineEnd: function() {
    if (this._line || (this._line !== 0 && this._point === 3)) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x, y) {
    x = +x, y = +y;

    if (this._point) {
      var x23 = this._x2 - x,
          y23 = this._y2 - y;
      this._l23_a = Math.sqrt(this._l23_2a = Math.pow(x23 * x23 + y23 * y23, this._alpha));
    }

    switch (this._point) {
      case 0: this._point = 1; break;
      case 1: this._point = 2; break;
      case 2: this._point = 3; this._line ? this._context.lineTo(this._x2, this._y2) : this._context.moveTo(this._x2, this._y2); break;
      case 3: this._point = 4; // falls through
      default: point$1(this, x, y); break;
    }

    this._l01_a = this._l12_a, this._l12_a = this._l23_a;
    this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a;
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y;
  }
};

((function custom(alpha) {

  function catmullRom(context) {
    return alpha ? new CatmullRomOpen(context, alpha) : new CardinalOpen(context, 0);
  }

  catmullRom.alpha = function(alpha) {
    return custom(+alpha);
  };

  return catmullRom;
}))(0.5);

function sign(x) {
  return x < 0 ? -1 : 1;
}

// Calculate the slopes of the tangents (Hermite-type interpolation) based on
// the following paper: Steffen, M. 1990. A Simple Method for Monotonic
// Interpolation in One Dimension. Astronomy and Astrophysics, Vol. 239, NO.
// NOV(II), P. 443, 1990.
function slope3(that, x2, y2) {
  var h0 = that._x1 - that._x0,
      h1 = x2 - that._x1,
      s0 = (that._y1 - that._y0) / (h0 || h1 < 0 && -0),
      s1 = (y2 - that._y1) / (h1 || h0 < 0 && -0),
      p = (s0 * h1 + s1 * h0) / (h0 + h1);
  return (sign(s0) + sign(s1)) * Math.min(Math.abs(s0), Math.abs(s1), 0.5 * Math.abs(p)) || 0;
}

// Calculate a one-sided slope.
function slope2(that, t) {
  var h = that._x1 - that._x0;
  return h ? (3 * (that._y1 - that._y0) / h - t) / 2 : t;
}

// According to https://en.wikipedia.org/wiki/Cubic_Hermite_spline#Representations
// "you can express cubic Hermite interpolation in terms of cubic Bézier curves
// with respect to the four values p0, p0 + m0 / 3, p1 - m1 / 3, p1".
function point(that, t0, t1) {
  var x0 = that._x0,
      y0 = that._y0,
      x1 = that._x1,
      y1 = that._y1,
      dx = (x1 - x0) / 3;
  that._context.bezierCurveTo(x0 + dx, y0 + dx * t0, x1 - dx, y1 - dx * t1, x1, y1);
}

function MonotoneX(context) {
  this._context = context;
}

MonotoneX.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 =
    this._y0 = this._y1 =
    this._t0 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 2: this._context.lineTo(this._x1, this._y1); break;
      case 3: point(this, this._t0, slope2(this, this._t0)); break;
    }
    if (this._line || (this._line !== 0 && this._point === 1)) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x, y) {
    var t1 = NaN;

    x = +x, y = +y;
    if (x === this._x1 && y === this._y1) return; // Ignore coincident points.
    switch (this._point) {
      case 0: this._point = 1; this._line ? this._context.lineTo(x, y) : this._context.moveTo(x, y); break;
      case 1: this._point = 2; break;
      case 2: this._point = 3; point(this, slope2(this, t1 = slope3(this, x, y)), t1); break;
      default: point(this, this._t0, t1 = slope3(this, x, y)); break;
    }

    this._x0 = this._x1, this._x1 = x;
    this._y0 = this._y1, this._y1 = y;
    this._t0 = t1;
  }
};

(Object.create(MonotoneX.prototype)).point = function(x, y) {
  MonotoneX.prototype.point.call(this, y, x);
};

function planLines(series, { width, height, fontSize, axisText, pointText = "", breaks = [] }) {
  const all = series.flatMap(({ points }) => points);
  const times = all.map(({ time }) => time);
  const largest = Math.max(0, max(all, ({ value }) => bounded(value)) ?? 0);
  const smallest = Math.min(0, min(all, ({ value }) => bounded(value)) ?? 0);
  const marks = ticks(smallest, largest || 1, 4);
  const step = marks.length > 1 ? marks[1] - marks[0] : 1;
  const top = Math.max(largest, Math.ceil(largest / step - 1e-9) * step) || 1;
  const bottom = Math.min(smallest, Math.floor(smallest / step + 1e-9) * step);
  const values = ticks(bottom, top, 4);
  const left = Math.ceil((max(values, (value) => textWidth(axisText(value), fontSize)) ?? 0) + fontSize * 0.6);
  const right = width - fontSize;
  const side = Math.max(fontSize, textWidth(pointText, fontSize) * 0.6 - fontSize);
  const head = fontSize * 1.4;
  const baseline = height - fontSize * 2;
  const [first = 0, last = 0] = [min(times), max(times)];
  const x = (time) => first === last ? (left + right) / 2 : left + side + (time - first) / (last - first) * (right - left - 2 * side);
  const y = (value) => baseline - (bounded(value) - bottom) / (top - bottom || 1) * (baseline - head);
  return {
    width,
    height,
    left,
    right,
    baseline: y(Math.max(bottom, 0)),
    marks: series.map((each) => placeLine(each, x, y, breaks)),
    yTicks: values.map((value) => ({ value, y: y(value) })),
    xTicks: periodTicks(all, x, fontSize),
    breaks: placeBreaks(all, breaks, x)
  };
}
function placeLine({ key, label, points }, x, y, breaks) {
  const placed = [...points].sort((a, b) => a.time - b.time).map((point) => ({ ...point, x: x(point.time), y: point.value === void 0 ? void 0 : y(point.value) }));
  const draw = line$1((point) => point.x, (point) => point.y).defined(({ y: at }) => at !== void 0).digits(1);
  const path = runsBetween(placed, breaks).map((run) => draw(run) ?? "").join("");
  const end = placed.findLast((point) => point.y !== void 0);
  return { key, label, path, points: placed, labelX: end?.x ?? 0, labelY: end?.y ?? 0 };
}
function runsBetween(points, breaks) {
  const runs = [[]];
  for (const point of points) {
    if (breaks.includes(point.period)) runs.push([]);
    runs.at(-1).push(point);
  }
  return runs;
}
function periodTicks(points, x, fontSize) {
  const periods = [...new Map(points.map(({ period, time }) => [period, time]))].sort((a, b) => a[1] - b[1]);
  const last = periods.length - 1;
  const kept = [];
  periods.forEach(([period, time], rank) => {
    const at = { period, x: x(time), anchor: "middle" };
    const before = kept.at(-1);
    const room = textWidth(period, fontSize) + fontSize;
    if (!before || at.x - before.x >= room) kept.push(at);
    else if (rank === last && kept.length > 1) kept[kept.length - 1] = at;
  });
  return kept;
}
function placeBreaks(points, breaks, x) {
  const times = new Map(points.map(({ period, time }) => [period, time]));
  const ordered = [...new Set(times.values())].sort((a, b) => a - b);
  return breaks.flatMap((period) => {
    const time = times.get(period);
    const before = time === void 0 ? void 0 : ordered[ordered.indexOf(time) - 1];
    return time === void 0 || before === void 0 ? [] : [{ period, x: (x(before) + x(time)) / 2 }];
  });
}

const chartWords = wording("chart", {
  byCentre: (indicator, period) => `${indicator} par centre, ${period}`,
  byPeriod: (indicator, from, to) => `${indicator}, ${from}\u2013${to}`,
  brokenAt: (period, reason) => `Rupture de s\xE9rie en ${period} : ${reason}`,
  centre: "Centre",
  period: "Ann\xE9e",
  coverage: "Centres compt\xE9s",
  unknownIndicator: (indicator) => `L\u2019indicateur \xAB ${indicator} \xBB ne se trouve pas dans le fichier. V\xE9rifiez l\u2019attribut indicator.`,
  noIndicator: "Aucun indicateur n\u2019est demand\xE9. Ajoutez \xE0 la balise l\u2019attribut indicator.",
  noFigures: "Le fichier ne contient pas de chiffres pour cette demande.",
  image: (title) => `Graphique : ${title}. Les m\xEAmes chiffres sont dans le tableau qui suit.`,
  rank: (text, place, of) => `${text}. Donn\xE9e ${place} sur ${of}.`,
  value: (label, value) => `${label} : ${value}`,
  sum: "Ensemble",
  direction: "Plus haut",
  centresOf: (n, of) => `${n} sur ${of}`,
  refused: "Les valeurs des centres ne peuvent pas \xEAtre additionn\xE9es pour cet indicateur."
});

const isRefused = (answer) => "refused" in answer;

function calendarOf(period) {
  const year = Number(period.slice(0, 4)) * 12;
  if (period[4] === "/") return { from: year, until: Number(period.slice(5)) * 12 + 12 };
  if (period[5] === "T") return quarter(year, Number(period[6]));
  if (period[4] === "-") return { from: year + Number(period.slice(5)) - 1, until: year + Number(period.slice(5)) };
  return { from: year, until: year + 12 };
}
const quarter = (year, rank) => ({ from: year + 3 * rank - 3, until: year + 3 * rank });
function comparePeriods(a, b) {
  const [one, other] = [calendarOf(a), calendarOf(b)];
  return one.until - other.until || one.from - other.from || (a < b ? -1 : a > b ? 1 : 0);
}

const TOTAL = Object.freeze({});
const sameCategories = (a, b) => {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
};
function columnsFor(figures, { indicator, of, period, categories = TOTAL }) {
  return figures.columns(indicator).filter(
    (column) => column.axis.of === of && column.period === period && sameCategories(column.categories, categories)
  ).sort((a, b) => (b.axis.vintage ?? Infinity) - (a.axis.vintage ?? Infinity) || 0);
}
const BLANKS = STATUSES.map((status) => Object.freeze({ status }));
function readAt(column, rank) {
  if (column.n || column.of) return observedAt(column, rank);
  const code = column.status ? column.status[rank] : 0;
  const value = column.values[rank];
  return Number.isNaN(value) ? BLANKS[code] : { status: STATUSES[code], value };
}
function observedOf(columns, key) {
  if (columns.length === 1) {
    const rank = columns[0].axis.ranks.get(key);
    return rank === void 0 ? void 0 : readAt(columns[0], rank);
  }
  let value;
  let blank;
  let vintage;
  for (const column of columns) {
    const rank = column.axis.ranks.get(key);
    if (rank === void 0) continue;
    if ((value || blank) && column.axis.vintage !== vintage) break;
    ({ vintage } = column.axis);
    const observed = readAt(column, rank);
    if (observed.status === "suppressed") return observed;
    if (hasValue$1(observed)) value ??= observed;
    else blank ??= observed;
  }
  return value ?? blank;
}
function readerOf(figures, slice) {
  const { indicator } = slice;
  const columns = columnsFor(figures, { ...slice, indicator: indicator.id });
  if (columns.length) return (key) => observedOf(columns, key);
  const parts = partsOf(figures, slice);
  return parts && ((key) => ratioOf(parts.numerator(key), parts.denominator(key), indicator.factor));
}
function partsOf(figures, slice) {
  const read = (indicator) => {
    const columns = indicator === void 0 ? [] : columnsFor(figures, { ...slice, indicator });
    return columns.length ? (key) => observedOf(columns, key) : void 0;
  };
  const [numerator, denominator] = [read(slice.indicator.numerator), read(slice.indicator.denominator)];
  return numerator && denominator && { numerator, denominator };
}
const GRAVEST_FIRST = [
  "suppressed",
  "not-applicable",
  "not-asked",
  "no-answer",
  "estimated",
  "provisional",
  "ok"
];
const graverOf = (a, b) => GRAVEST_FIRST.indexOf(a) < GRAVEST_FIRST.indexOf(b) ? a : b;
function ratioOf(numerator, denominator, factor = 1) {
  if (!numerator || !denominator) return void 0;
  const status = graverOf(numerator.status, denominator.status);
  if (!hasValue$1(numerator) || !hasValue$1(denominator)) return { status };
  if (denominator.value === 0) return { status: "not-applicable" };
  return { status, value: factor * numerator.value / denominator.value };
}
const columnsOfParts = (figures, { id, numerator, denominator }) => {
  const own = figures.columns(id);
  if (own.length || numerator === void 0 || denominator === void 0) return own;
  const over = figures.columns(denominator);
  return figures.columns(numerator).filter(
    ({ axis, period, categories }) => over.some(
      (one) => one.axis.of === axis.of && one.period === period && sameCategories(one.categories, categories)
    )
  );
};
function periodsOf(figures, indicator, of) {
  const periods = /* @__PURE__ */ new Set();
  for (const { axis, period } of columnsOfParts(figures, indicator))
    if (axis.of === of) periods.add(period);
  return [...periods].sort(comparePeriods);
}
function subjectsOf(figures, slice) {
  const { of, period, categories = TOTAL } = slice;
  const keys = /* @__PURE__ */ new Set();
  for (const column of columnsOfParts(figures, slice.indicator)) {
    if (column.axis.of !== of || column.period !== period || !sameCategories(column.categories, categories)) continue;
    for (const key of column.axis.ranks.keys()) keys.add(key);
  }
  return [...keys];
}
const noCounts = () => ({
  ...Object.fromEntries(STATUSES.map((status) => [status, 0])),
  absent: 0
});
function tallyOf(read, subjects) {
  const counts = noCounts();
  const keys = [];
  const values = [];
  for (const key of new Set(subjects)) {
    const observed = read(key);
    counts[observed?.status ?? "absent"]++;
    if (!hasValue$1(observed)) continue;
    keys.push(key);
    values.push(observed.value);
  }
  return { keys, values: Float64Array.from(values), counts };
}
function coverageOf(counts) {
  const n = counts.ok + counts.provisional + counts.estimated;
  return { n, of: n + counts["not-asked"] + counts["no-answer"] + counts.suppressed + counts.absent, counts };
}

const refuse = (refused, coverage = coverageOf(noCounts())) => ({ refused, coverage });
function aggregate(figures, question, subjects) {
  const keys = [...new Set(subjects)];
  if (!keys.length) return refuse("empty-scope");
  const rule = aggregationOf(question.indicator);
  if (rule === "ratio-of-sums" && keys.length > 1) return ratioOfSums(figures, question, keys);
  const read = readerOf(figures, question);
  if (!read) return refuse("no-data", nobody(keys));
  return sum(read, question, keys, rule === "none" && keys.length > 1);
}
const nobody = (keys) => coverageOf({ ...noCounts(), absent: keys.length });
function sum(read, { hidden }, keys, isForbidden) {
  const { values, counts } = tallyOf(read, keys);
  const coverage = coverageOf(counts);
  if (isForbidden) return refuse("not-aggregable", coverage);
  const obstacle = obstacleTo(coverage, hidden);
  if (obstacle) return refuse(obstacle, coverage);
  return { value: total(values), status: statusOf(coverage), coverage, partial: counts.suppressed > 0 };
}
function ratioOfSums(figures, question, keys) {
  const parts = partsOf(figures, question);
  if (!parts) {
    const own = readerOf(figures, question);
    return own ? refuse("parts-missing", coverageOf(tallyOf(own, keys).counts)) : refuse("no-data", nobody(keys));
  }
  const counts = noCounts();
  let [numerator, denominator] = [0, 0];
  for (const key of keys) {
    const [over, under] = [parts.numerator(key), parts.denominator(key)];
    counts[over && under ? graverOf(over.status, under.status) : "absent"]++;
    if (!hasValue$1(over) || !hasValue$1(under)) continue;
    numerator += over.value;
    denominator += under.value;
  }
  const coverage = coverageOf(counts);
  const obstacle = obstacleTo(coverage, question.hidden) ?? (denominator === 0 ? "zero-denominator" : void 0);
  if (obstacle) return refuse(obstacle, coverage);
  const value = (question.indicator.factor ?? 1) * numerator / denominator;
  return { value, status: statusOf(coverage), coverage, partial: counts.suppressed > 0, numerator, denominator };
}
function obstacleTo({ n, of, counts }, hidden = "refuse") {
  if (of === 0) return "not-applicable";
  if (counts.suppressed > 0 && (hidden === "refuse" || n === 0)) return "suppressed";
  return n === 0 ? "no-value" : void 0;
}
const statusOf = ({ counts }) => counts.estimated ? "estimated" : counts.provisional ? "provisional" : "ok";
function total(values) {
  let [sum2, lost] = [0, 0];
  for (const value of values) {
    const next = sum2 + value;
    lost += Math.abs(sum2) >= Math.abs(value) ? sum2 - next + value : value - next + sum2;
    sum2 = next;
  }
  return sum2 + lost;
}
function asObserved(answer) {
  const { n, of } = answer.coverage;
  if (!isRefused(answer)) return { status: answer.status, value: answer.value, n, of };
  return { status: BLANK_FOR[answer.refused] ?? "no-answer", n, of };
}
const BLANK_FOR = {
  suppressed: "suppressed",
  "not-applicable": "not-applicable",
  "no-data": "not-asked",
  "not-aggregable": "not-applicable"
};

function breaksBetween(from, to, { indicator, breaks = [], concerns = () => true }) {
  const ids = [indicator.id, indicator.numerator, indicator.denominator];
  return breaks.filter(({ at, indicators, territories }) => {
    const cut = calendarOf(at).from;
    if (cut <= calendarOf(from).from || cut >= calendarOf(to).until) return false;
    const isAbout = !indicators || ids.some((id) => id !== void 0 && indicators.includes(id));
    return isAbout && (!territories || territories.some(concerns));
  }).sort((a, b) => comparePeriods(a.at, b.at));
}

const BREAK_KINDS = ["question", "perimeter", "territory", "unit", "source"];
const SeriesBreak = z.object({
  id: id(),
  /** The first period after the break. */
  at: period,
  reason: text,
  kind: z.optional(word(BREAK_KINDS)),
  /** The indicators concerned; all of them when absent. */
  indicators: z.optional(z.array(id())),
  /** The territories concerned; everywhere when absent. */
  territories: z.optional(z.array(territoryRef))
});
const breaks = table("breaks", SeriesBreak, { indicators: "indicators" });

var styles = css`
  /* Above the layer of the cursor, which covers the whole drawing. */
  .hint {
    position: relative;
  }

  .axis {
    stroke: var(--_edge);
  }

  rect.series-1 {
    fill: var(--_series-1);
  }

  .value {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .value.blank {
    font-weight: 400;
    font-style: italic;
    fill: var(--_quiet);
  }

  .active rect {
    fill: var(--_highlight);
  }

  .active .label {
    text-decoration: underline;
  }

  .grid text {
    fill: var(--_quiet);
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
  }

  .grid line:not(.axis) {
    stroke: var(--_line);
  }

  .break {
    stroke: var(--_edge);
    stroke-dasharray: 4 4;
  }

  .line {
    fill: none;
    stroke-width: 3;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .line.series-1 {
    stroke: var(--_series-1);
  }

  .point {
    stroke: var(--_paper);
    stroke-width: 2;
  }

  .point.series-1 {
    fill: var(--_series-1);
  }

  .point.active {
    fill: var(--_highlight);
  }

  .point-label {
    font-weight: 600;
  }
`;

const bars = ({ marks, height, zero, lineHeight }, active) => svg`
  <line class="axis" x1=${zero} x2=${zero} y1="0" y2=${height}></line>
  ${marks.map((mark, index) => bar(mark, lineHeight, index === active))}
`;
const bar = ({ labelLines, labelX, labelY, bar: box, text, valueX, valueY, valueAnchor }, lineHeight, isActive) => svg`
  <g class=${isActive ? "active" : ""}>
    ${labelLines.map(
  (line, rank) => svg`<text class="label" x=${labelX} y=${labelY + rank * lineHeight} text-anchor=${labelX ? "end" : "start"}>${line}</text>`
)}
    ${box?.width && svg`<rect class="series-1" x=${box.x} y=${box.y} width=${Math.max(box.width, 1.5)} height=${box.height} rx="2"></rect>`}
    <text class=${box ? "value" : "value blank"} x=${valueX} y=${valueY} text-anchor=${valueAnchor}>${text}</text>
  </g>
`;

const words = (list) => new Set(list.split(", "));
words(
  "Bas-Rhin, Calvados, Cantal, Centre-Val de Loire, Cher, Doubs, Finist\xE8re, Gard, Gers, Grand Est, Haut-Rhin, Jura, Loir-et-Cher, Loiret, Lot, Lot-et-Garonne, Maine-et-Loire, Morbihan, Nord, Pas-de-Calais, Puy-de-D\xF4me, Rh\xF4ne, Tarn, Tarn-et-Garonne, Territoire de Belfort, Val-d\u2019Oise, Val-de-Marne, Var, Vaucluse"
);
words(
  "Alpes-de-Haute-Provence, Alpes-Maritimes, Ardennes, Bouches-du-Rh\xF4ne, C\xF4tes-d\u2019Armor, Deux-S\xE8vres, Hautes-Alpes, Hautes-Pyr\xE9n\xE9es, Hauts-de-France, Hauts-de-Seine, Landes, Pays de la Loire, Pyr\xE9n\xE9es-Atlantiques, Pyr\xE9n\xE9es-Orientales, Vosges, Yvelines"
);
words("Paris, Mayotte, La R\xE9union, Provence-Alpes-C\xF4te d\u2019Azur, Saint-Pierre-et-Miquelon");
const COMPLEMENT = /\s(?:de|du|des|d’|d'|par|pour|en|à|au|aux|sur|of|per|in|for)(?=[\s’'\d]|$)|\s(?:d’|d')/;
const INVARIABLE = /^(?:mois|fois|repas|cours|temps|pays|accès|succès|avis|prix|voix|corps|poids|bus|series)$/i;
const isSymbol = (unit) => !/^\p{Ll}{4,}|^ans?\b/u.test(unit);
function inNumber(noun, singular, language) {
  if (INVARIABLE.test(noun) || noun.length < 2) return noun;
  if (language === "en" && singular) return noun.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
  if (language === "en") return noun.replace(/([^s])$/, "$1s");
  if (!singular && /[sxz]$/.test(noun)) return noun;
  if (!singular) return noun.replace(/al$/, "au").replace(/au$/, "aux").replace(/([^x])$/, "$1s");
  return noun.replace(/eaux$/, "eau").replace(/([^e])aux$/, "$1al").replace(/([^s])s$/, "$1");
}
function unitFor(unit, singular, language) {
  if (isSymbol(unit)) return unit;
  const at = COMPLEMENT.exec(unit)?.index ?? unit.length;
  const nouns = unit.slice(0, at).split(" ");
  const agrees = (rank) => language === "fr" || rank === nouns.length - 1;
  const agreed = nouns.map((noun, rank) => agrees(rank) ? inNumber(noun, singular, language) : noun);
  return agreed.join(" ") + unit.slice(at);
}
function quantity(locale, value, { unit, decimals }) {
  if (!unit || isSymbol(unit)) return locale.number(value, { decimals, unit });
  const shown = Number(value.toFixed(Math.min(20, Math.max(0, decimals ?? 2))));
  const { language } = locale;
  return `${locale.number(value, { decimals })}${NO_BREAK}${unitFor(unit, isSingular(language, shown), language)}`;
}

const statusWords = wording("status", {
  ok: "",
  provisional: "provisoire",
  estimated: "estim\xE9",
  "not-asked": "question non pos\xE9e",
  "no-answer": "sans r\xE9ponse",
  "not-applicable": "sans objet",
  suppressed: "masqu\xE9 (secret statistique)"
});

function saidValue(locale, indicator, observed) {
  const status = locale.words(statusWords);
  if (!hasValue$1(observed)) return status[observed?.status ?? "not-asked"];
  const text = saidNumber(locale, indicator, observed.value);
  const caution = status[observed.status];
  return caution ? `${text} (${caution})` : text;
}
const saidNumber = (locale, { unit, decimals }, value) => quantity(locale, value, { decimals, unit: inLanguage(unit, locale.language) });
const valueCell = (locale, indicator, observed) => (hasValue$1(observed) ? cell : blank)(saidValue(locale, indicator, observed));

const pointKey = (series, period) => `${series} ${period}`;
const lines = (plan, { axisText, periodText, active }) => svg`
  <g class="grid">
    ${plan.yTicks.map(
  ({ value, y }) => svg`
        <line class=${value === 0 ? "axis" : ""} x1=${plan.left} x2=${plan.right} y1=${y} y2=${y}></line>
        <text x=${plan.left - 8} y=${y} dy="0.35em" text-anchor="end">${axisText(value)}</text>
      `
)}
    ${plan.xTicks.map(({ period, x, anchor }) => svg`<text x=${x} y=${plan.height - 4} text-anchor=${anchor}>${periodText(period)}</text>`)}
  </g>
  ${plan.breaks.map(({ x }) => svg`<line class="break" x1=${x} x2=${x} y1="0" y2=${plan.baseline}></line>`)}
  ${plan.marks.map((mark, rank) => line(mark, rank, active))}
`;
const line = ({ key, path, points }, rank, active) => svg`
  <path class="line series-${rank + 1}" d=${path}></path>
  ${points.map(
  ({ x, y, period }) => y === void 0 ? "" : svg`<circle class="point series-${rank + 1} ${pointKey(key, period) === active ? "active" : ""}" cx=${x} cy=${y} r=${pointKey(key, period) === active ? 7 : 4.5}></circle>`
)}
`;

const chartSummaryWords = wording("chart-summary", {
  most: (name, value) => `Valeur la plus haute : ${name}, ${value}.`,
  ties: (count, value) => `Valeur la plus haute : ${value}, atteinte par ${count}.`,
  least: (name, value) => `La plus basse : ${name}, ${value}.`,
  allEqual: (value) => `Toutes les valeurs sont \xE9gales : ${value}.`,
  sum: (value, count) => `Ensemble : ${value} pour ${count}.`,
  blanks: (list) => `Sans valeur : ${list}.`,
  change: (from, before, to, after) => `De ${from} \xE0 ${to}, la valeur passe de ${before} \xE0 ${after}.`,
  steady: (from, to, value) => `De ${from} \xE0 ${to}, la valeur reste \xE0 ${value}.`,
  one: (period, value) => `${period} : ${value}.`,
  silent: (list) => `Ann\xE9es sans valeur : ${list}.`
});
const said = (locale, { unit, decimals }, value) => quantity(locale, value, { decimals, unit: inLanguage(unit, locale.language) });
function summaryOfCentres(locale, indicator, _period, sorted, total) {
  const say = locale.words(chartSummaryWords);
  const known = sorted.filter((row) => hasValue$1(row.observed));
  const [first] = known;
  const last = known.at(-1);
  const sentences = [];
  if (first && last) {
    const high = said(locale, indicator, first.observed.value);
    const ties = known.filter(({ observed }) => observed.value === first.observed.value).length;
    if (known.length > 1 && ties === known.length) sentences.push(say.allEqual(high));
    else sentences.push(ties > 1 ? say.ties(saidCentres(locale, ties), high) : say.most(first.name, high));
    if (ties < known.length) {
      const lowest = known.filter(({ observed }) => observed.value === last.observed.value);
      if (lowest.length === 1) sentences.push(say.least(last.name, said(locale, indicator, last.observed.value)));
    }
  }
  if (hasValue$1(total) && known.length > 1) sentences.push(say.sum(said(locale, indicator, total.value), saidCentres(locale, total.n ?? known.length)));
  const blanks = countedBlanks(locale, sorted.map(({ observed }) => observed));
  if (blanks.length) sentences.push(say.blanks(saidList(locale, blanks)));
  return sentences.join(" ");
}
function countedBlanks(locale, values) {
  const status = locale.words(statusWords);
  const counts = /* @__PURE__ */ new Map();
  for (const observed of values) {
    if (hasValue$1(observed)) continue;
    const why = observed?.status ?? "not-asked";
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return [...counts].map(([why, count]) => `${locale.number(count)} ${status[why]}`);
}
function summaryOfPeriods(locale, indicator, points) {
  const say = locale.words(chartSummaryWords);
  const known = points.filter(({ observed }) => hasValue$1(observed));
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return "";
  const sentences = [];
  const [from, to] = [saidPeriod(locale, first.period), saidPeriod(locale, last.period)];
  const [before, after] = [said(locale, indicator, first.observed.value), said(locale, indicator, last.observed.value)];
  if (first === last) sentences.push(say.one(from, before));
  else sentences.push(before === after ? say.steady(from, to, after) : say.change(from, before, to, after));
  const silent = points.filter(({ observed }) => !hasValue$1(observed)).map(({ period }) => saidPeriod(locale, period));
  if (silent.length) sentences.push(say.silent(saidList(locale, silent)));
  return sentences.join(" ");
}

var __defProp = Object.defineProperty;
var __decorateClass = (decorators, target, key, kind) => {
  var result = void 0 ;
  for (var i = decorators.length - 1, decorator; i >= 0; i--)
    if (decorator = decorators[i])
      result = (decorator(target, key, result) ) || result;
  if (result) __defProp(target, key, result);
  return result;
};
const SHORT_UNIT = 3;
const POINT_LABEL_EMS = 6;
class CscChart extends ObservatoryElement {
  constructor() {
    super(...arguments);
    this.indicator = "";
    this.by = "centre";
    this.parts = [rowsOf(centres), rowsOf(indicators), rowsOf(breaks), allFigures];
    this.#cursor = new CursorController(this);
  }
  static {
    this.styles = [...ObservatoryElement.styles, drawing, styles];
  }
  #cursor;
  get settled() {
    return this.page.width > 0;
  }
  view(observatory, _loaded) {
    const words = this.locale.words(chartWords);
    const indicator = observatory.find(indicators, this.indicator);
    if (!indicator) return this.#nothing(this.indicator ? words.unknownIndicator(this.indicator) : words.noIndicator);
    const periods = periodsOf(figuresOf(observatory), indicator, "centre");
    if (!periods.length) return this.#nothing(words.noFigures, indicator);
    return this.by === "period" ? this.#throughTime(observatory, indicator, periods) : this.#byCentre(observatory, indicator, this.period ?? periods.at(-1));
  }
  #nothing(body, indicator) {
    return { title: this.#name(indicator), summary: "", body, sources: [] };
  }
  #name(indicator) {
    return inLanguage(indicator?.label, this.locale.language);
  }
  #method({ definition, method, limits }) {
    return [definition, method, limits].filter((text) => text !== void 0).map((text) => inLanguage(text, this.locale.language));
  }
  #byCentre(observatory, indicator, period) {
    const { locale } = this;
    const words = locale.words(chartWords);
    const read = readerOf(figuresOf(observatory), { indicator, of: "centre", period });
    const rows = (read ? this.#subjects(observatory, indicator, period) : []).map((centre) => ({ centre, observed: read(centre.id) }));
    const name = this.#name(indicator);
    const title = words.byCentre(name, saidPeriod(locale, period));
    if (!rows.length) return { ...this.#nothing(words.noFigures, indicator), title };
    const compare = byName(locale);
    const sorted = [...rows].sort((a, b) => byValue(a.observed, b.observed) || compare(a.centre.name, b.centre.name));
    const counts = asObserved(aggregate(figuresOf(observatory), { indicator, of: "centre", period, hidden: "leave-out" }, rows.map(({ centre }) => centre.id)));
    return {
      title,
      summary: summaryOfCentres(locale, indicator, period, sorted.map(({ centre, observed }) => ({ name: labelOf(centre), observed })), counts),
      body: this.#drawBars(title, indicator, sorted),
      table: {
        caption: title,
        columns: [{ label: words.centre }, { label: name, numeric: true }],
        rows: sorted.map(({ centre, observed }) => [cell(centre.name), valueCell(locale, indicator, observed)])
      },
      sources: indicator.source ? [indicator.source] : [],
      method: this.#method(indicator)
    };
  }
  #subjects(observatory, indicator, period) {
    const keys = this.centre ? [this.centre] : subjectsOf(figuresOf(observatory), { indicator, of: "centre", period });
    return keys.map((key) => observatory.find(centres, key)).filter((found) => found !== void 0);
  }
  #drawBars(title, indicator, rows) {
    const { locale } = this;
    const { width, fontSize } = this.page;
    const data = rows.map(({ centre, observed }) => ({
      key: centre.id,
      label: labelOf(centre),
      value: observed?.value,
      text: saidValue(locale, indicator, observed)
    }));
    const plan = planBars(data, { width, fontSize });
    const datums = plan.marks.map(
      ({ label, text, top, height, valueX }, index) => ({
        name: label,
        text: this.#spoken(label, text, index, plan.marks.length),
        x: valueX,
        y: top + height
      })
    );
    return this.#figure(title, plan.height, svg`${bars(plan, this.#cursor.index)}`, datums, {
      at: (_x, y) => plan.marks.findIndex(({ top, height }) => y >= top && y < top + height),
      choose: (index) => this.dispatchEvent(new CscSelectEvent("centre", plan.marks[index].key))
    });
  }
  #throughTime(observatory, indicator, periods) {
    const { locale } = this;
    const words = locale.words(chartWords);
    const name = this.#name(indicator);
    const points = periods.map((period) => {
      const keys = this.#subjects(observatory, indicator, period).map(({ id }) => id);
      return { period, observed: asObserved(aggregate(figuresOf(observatory), { indicator, of: "centre", period }, keys)) };
    });
    const breaks$1 = breaksBetween(periods[0], periods.at(-1), { indicator, breaks: observatory.rows(breaks) });
    const subject = this.centre ? observatory.find(centres, this.centre) : void 0;
    const title = words.byPeriod(subject ? `${name}, ${labelOf(subject)}` : name, saidPeriod(locale, periods[0]), saidPeriod(locale, periods.at(-1)));
    if (!points.some(({ observed }) => hasValue$1(observed))) return { ...this.#nothing(words.refused, indicator), title };
    return {
      title,
      summary: summaryOfPeriods(locale, indicator, points),
      body: this.#drawLine(title, indicator, points, breaks$1.map(({ at }) => periods.find((period) => comparePeriods(period, at) >= 0) ?? at)),
      cautions: breaks$1.map(({ at, reason }) => words.brokenAt(saidPeriod(locale, at), inLanguage(reason, locale.language))),
      table: this.#periodTable(title, indicator, points),
      sources: indicator.source ? [indicator.source] : [],
      method: this.#method(indicator)
    };
  }
  #periodTable(title, indicator, points) {
    const { locale } = this;
    const words = locale.words(chartWords);
    const covered = (observed) => words.centresOf(locale.number(observed.n ?? 0), locale.number(observed.of ?? 0));
    return {
      caption: title,
      columns: [{ label: words.period }, { label: this.#name(indicator), numeric: true }, { label: words.coverage, numeric: true }],
      rows: points.map(({ period, observed }) => [
        cell(saidPeriod(locale, period)),
        valueCell(locale, indicator, observed),
        cell(covered(observed))
      ])
    };
  }
  #drawLine(title, indicator, points, breaks) {
    const { locale } = this;
    const { width, fontSize } = this.page;
    const name = this.#name(indicator);
    const series = {
      key: indicator.id,
      label: name,
      points: points.map(({ period, observed }) => ({
        period,
        time: middleOf(period),
        value: observed.value,
        text: saidValue(locale, indicator, observed)
      }))
    };
    const unit = inLanguage(indicator.unit, locale.language);
    const axisText = (value) => locale.number(value, { compact: Math.abs(value) >= 1e4, unit: unit.length <= SHORT_UNIT ? unit : void 0 });
    const hasRoom = width / points.length >= fontSize * POINT_LABEL_EMS;
    const pointText = hasRoom ? longest(series.points.map(({ value }) => value === void 0 ? "" : saidNumber(locale, indicator, value))) : "";
    const plan = planLines([series], { width, height: Math.round(Math.max(180, Math.min(360, width * 0.5))), fontSize, axisText, pointText, breaks });
    const [mark] = plan.marks;
    const placed = mark.points;
    const datums = placed.map(
      ({ period, text, x, y }, index) => ({
        name: period,
        text: this.#spoken(saidPeriod(locale, period), text, index, placed.length),
        x,
        y: y ?? plan.baseline
      })
    );
    const active = placed[this.#cursor.index];
    const shape = svg`
      ${lines(plan, { axisText, periodText: (period) => saidPeriod(locale, period), active: active && pointKey(mark.key, active.period) })}
      ${placed.map(({ x, y, value }) => y === void 0 || !hasRoom ? "" : svg`<text class="point-label" x=${x} y=${y - fontSize} text-anchor="middle">${saidNumber(locale, indicator, value)}</text>`)}
    `;
    return this.#figure(title, plan.height, shape, datums, { at: (x) => nearest(placed.map((point) => point.x), x) });
  }
  #spoken(label, text, index, of) {
    const words = this.locale.words(chartWords);
    return words.rank(words.value(label, text), this.locale.number(index + 1), this.locale.number(of));
  }
  #figure(title, height, shape, data, hand) {
    const { width } = this.page;
    if (width < 1) return html`<figure></figure>`;
    return html`
      <figure part="drawing" role="figure" aria-label=${title}>
        <div class="drawing">
          <svg role="img" aria-label=${this.locale.words(chartWords).image(title)} width=${width} height=${height} viewBox="0 0 ${width} ${height}">
            ${shape}
          </svg>
          ${this.#cursor.render({ locale: this.locale, title, data, width, ...hand })}
        </div>
      </figure>
    `;
  }
}
__decorateClass([
  property()
], CscChart.prototype, "indicator");
__decorateClass([
  property({ converter: oneOf(["centre", "period"]) })
], CscChart.prototype, "by");
__decorateClass([
  property()
], CscChart.prototype, "period");
__decorateClass([
  property()
], CscChart.prototype, "centre");
const longest = (texts) => texts.reduce((most, text) => text.length > most.length ? text : most, "");
const labelOf = ({ shortName, name }) => shortName ?? name;
const middleOf = (period) => {
  const { from, until } = calendarOf(period);
  return (from + until) / 24;
};
function byValue(a, b) {
  if (!hasValue$1(a) || !hasValue$1(b)) return Number(!hasValue$1(a)) - Number(!hasValue$1(b));
  return b.value - a.value;
}
const nearest = (places, x) => places.reduce((best, place, index) => Math.abs(place - x) < Math.abs(places[best] - x) ? index : best, 0);

export { CscChart as C };
//# sourceMappingURL=my3h5p9z.js.map
