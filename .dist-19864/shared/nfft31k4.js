import { css, svg, html, nothing } from 'lit';
import { A as Adder, m as merge, t as textWidth, C as CursorController, d as drawing } from './g4wl5cww.js';
import { L as LoadError, S as SharedRequests, i as fetchText, j as parseJson, w as wording, O as ObservatoryElement, s as saidCentres, d as counted, e as cell, g as blank, c as CscSelectEvent, k as byName, p as property, f as state } from './csk4n99x.js';
import { r as rowsOf, c as centres, a as cityOf, p as pointOf } from './dm029jb4.js';
import { g as geometries, s as schemeOf, c as codeOf } from './i2ajb554.js';

// https://d3js.org/d3-geo/ v3.1.2 Copyright 2010-2026 Mike Bostock, 2008-2012 Charles Karney, HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER

var epsilon = 1e-6;
var pi = Math.PI;
var halfPi = pi / 2;
var quarterPi = pi / 4;
var tau = pi * 2;

var degrees = 180 / pi;
var radians = pi / 180;

var abs = Math.abs;
var atan = Math.atan;
var atan2 = Math.atan2;
var cos = Math.cos;
var exp = Math.exp;
var log = Math.log;
var pow = Math.pow;
var sin = Math.sin;
var sign = Math.sign || function(x) { return x > 0 ? 1 : x < 0 ? -1 : 0; };
var sqrt = Math.sqrt;
var tan = Math.tan;

function acos(x) {
  return x > 1 ? 0 : x < -1 ? pi : Math.acos(x);
}

function asin(x) {
  return x > 1 ? halfPi : x < -1 ? -halfPi : Math.asin(x);
}

function noop() {}

function streamGeometry(geometry, stream) {
  if (geometry && streamGeometryType.hasOwnProperty(geometry.type)) {
    streamGeometryType[geometry.type](geometry, stream);
  }
}

var streamObjectType = {
  Feature: function(object, stream) {
    streamGeometry(object.geometry, stream);
  },
  FeatureCollection: function(object, stream) {
    var features = object.features, i = -1, n = features.length;
    while (++i < n) streamGeometry(features[i].geometry, stream);
  }
};

var streamGeometryType = {
  Sphere: function(object, stream) {
    stream.sphere();
  },
  Point: function(object, stream) {
    object = object.coordinates;
    stream.point(object[0], object[1], object[2]);
  },
  MultiPoint: function(object, stream) {
    var coordinates = object.coordinates, i = -1, n = coordinates.length;
    while (++i < n) object = coordinates[i], stream.point(object[0], object[1], object[2]);
  },
  LineString: function(object, stream) {
    streamLine(object.coordinates, stream, 0);
  },
  MultiLineString: function(object, stream) {
    var coordinates = object.coordinates, i = -1, n = coordinates.length;
    while (++i < n) streamLine(coordinates[i], stream, 0);
  },
  Polygon: function(object, stream) {
    streamPolygon(object.coordinates, stream);
  },
  MultiPolygon: function(object, stream) {
    var coordinates = object.coordinates, i = -1, n = coordinates.length;
    while (++i < n) streamPolygon(coordinates[i], stream);
  },
  GeometryCollection: function(object, stream) {
    var geometries = object.geometries, i = -1, n = geometries.length;
    while (++i < n) streamGeometry(geometries[i], stream);
  }
};

function streamLine(coordinates, stream, closed) {
  var i = -1, n = coordinates.length - closed, coordinate;
  stream.lineStart();
  while (++i < n) coordinate = coordinates[i], stream.point(coordinate[0], coordinate[1], coordinate[2]);
  stream.lineEnd();
}

function streamPolygon(coordinates, stream) {
  var i = -1, n = coordinates.length;
  stream.polygonStart();
  while (++i < n) streamLine(coordinates[i], stream, 1);
  stream.polygonEnd();
}

function geoStream(object, stream) {
  if (object && streamObjectType.hasOwnProperty(object.type)) {
    streamObjectType[object.type](object, stream);
  } else {
    streamGeometry(object, stream);
  }
}

function spherical(cartesian) {
  return [atan2(cartesian[1], cartesian[0]), asin(cartesian[2])];
}

function cartesian(spherical) {
  var lambda = spherical[0], phi = spherical[1], cosPhi = cos(phi);
  return [cosPhi * cos(lambda), cosPhi * sin(lambda), sin(phi)];
}

function cartesianDot(a, b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cartesianCross(a, b) {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

// TODO return a
function cartesianAddInPlace(a, b) {
  a[0] += b[0], a[1] += b[1], a[2] += b[2];
}

function cartesianScale(vector, k) {
  return [vector[0] * k, vector[1] * k, vector[2] * k];
}

// TODO return d
function cartesianNormalizeInPlace(d) {
  var l = sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
  d[0] /= l, d[1] /= l, d[2] /= l;
}

function compose(a, b) {

  function compose(x, y) {
    return x = a(x, y), b(x[0], x[1]);
  }

  if (a.invert && b.invert) compose.invert = function(x, y) {
    return x = b.invert(x, y), x && a.invert(x[0], x[1]);
  };

  return compose;
}

function rotationIdentity(lambda, phi) {
  if (abs(lambda) > pi) lambda -= Math.round(lambda / tau) * tau;
  return [lambda, phi];
}

rotationIdentity.invert = rotationIdentity;

function rotateRadians(deltaLambda, deltaPhi, deltaGamma) {
  return (deltaLambda %= tau) ? (deltaPhi || deltaGamma ? compose(rotationLambda(deltaLambda), rotationPhiGamma(deltaPhi, deltaGamma))
    : rotationLambda(deltaLambda))
    : (deltaPhi || deltaGamma ? rotationPhiGamma(deltaPhi, deltaGamma)
    : rotationIdentity);
}

function forwardRotationLambda(deltaLambda) {
  return function(lambda, phi) {
    lambda += deltaLambda;
    if (abs(lambda) > pi) lambda -= Math.round(lambda / tau) * tau;
    return [lambda, phi];
  };
}

function rotationLambda(deltaLambda) {
  var rotation = forwardRotationLambda(deltaLambda);
  rotation.invert = forwardRotationLambda(-deltaLambda);
  return rotation;
}

function rotationPhiGamma(deltaPhi, deltaGamma) {
  var cosDeltaPhi = cos(deltaPhi),
      sinDeltaPhi = sin(deltaPhi),
      cosDeltaGamma = cos(deltaGamma),
      sinDeltaGamma = sin(deltaGamma);

  function rotation(lambda, phi) {
    var cosPhi = cos(phi),
        x = cos(lambda) * cosPhi,
        y = sin(lambda) * cosPhi,
        z = sin(phi),
        k = z * cosDeltaPhi + x * sinDeltaPhi;
    return [
      atan2(y * cosDeltaGamma - k * sinDeltaGamma, x * cosDeltaPhi - z * sinDeltaPhi),
      asin(k * cosDeltaGamma + y * sinDeltaGamma)
    ];
  }

  rotation.invert = function(lambda, phi) {
    var cosPhi = cos(phi),
        x = cos(lambda) * cosPhi,
        y = sin(lambda) * cosPhi,
        z = sin(phi),
        k = z * cosDeltaGamma - y * sinDeltaGamma;
    return [
      atan2(y * cosDeltaGamma + z * sinDeltaGamma, x * cosDeltaPhi + k * sinDeltaPhi),
      asin(k * cosDeltaPhi - x * sinDeltaPhi)
    ];
  };

  return rotation;
}

function rotation(rotate) {
  rotate = rotateRadians(rotate[0] * radians, rotate[1] * radians, rotate.length > 2 ? rotate[2] * radians : 0);

  function forward(coordinates) {
    coordinates = rotate(coordinates[0] * radians, coordinates[1] * radians);
    return coordinates[0] *= degrees, coordinates[1] *= degrees, coordinates;
  }

  forward.invert = function(coordinates) {
    coordinates = rotate.invert(coordinates[0] * radians, coordinates[1] * radians);
    return coordinates[0] *= degrees, coordinates[1] *= degrees, coordinates;
  };

  return forward;
}

// Generates a circle centered at [0°, 0°], with a given radius and precision.
function circleStream(stream, radius, delta, direction, t0, t1) {
  if (!delta) return;
  var cosRadius = cos(radius),
      sinRadius = sin(radius),
      step = direction * delta;
  if (t0 == null) {
    t0 = radius + direction * tau;
    t1 = radius - step / 2;
  } else {
    t0 = circleRadius(cosRadius, t0);
    t1 = circleRadius(cosRadius, t1);
    if (direction > 0 ? t0 < t1 : t0 > t1) t0 += direction * tau;
  }
  for (var point, t = t0; direction > 0 ? t > t1 : t < t1; t -= step) {
    point = spherical([cosRadius, -sinRadius * cos(t), -sinRadius * sin(t)]);
    stream.point(point[0], point[1]);
  }
}

// Returns the signed angle of a cartesian point relative to [cosRadius, 0, 0].
function circleRadius(cosRadius, point) {
  point = cartesian(point), point[0] -= cosRadius;
  cartesianNormalizeInPlace(point);
  var radius = acos(-point[1]);
  return ((-point[2] < 0 ? -radius : radius) + tau - epsilon) % tau;
}

function clipBuffer() {
  var lines = [],
      line;
  return {
    point: function(x, y, m) {
      line.push([x, y, m]);
    },
    lineStart: function() {
      lines.push(line = []);
    },
    lineEnd: noop,
    rejoin: function() {
      if (lines.length > 1) lines.push(lines.pop().concat(lines.shift()));
    },
    result: function() {
      var result = lines;
      lines = [];
      line = null;
      return result;
    }
  };
}

function pointEqual(a, b) {
  return abs(a[0] - b[0]) < epsilon && abs(a[1] - b[1]) < epsilon;
}

function Intersection(point, points, other, entry) {
  this.x = point;
  this.z = points;
  this.o = other; // another intersection
  this.e = entry; // is an entry?
  this.v = false; // visited
  this.n = this.p = null; // next & previous
}

// A generalized polygon clipping algorithm: given a polygon that has been cut
// into its visible line segments, and rejoins the segments by interpolating
// along the clip edge.
function clipRejoin(segments, compareIntersection, startInside, interpolate, stream) {
  var subject = [],
      clip = [],
      i,
      n;

  segments.forEach(function(segment) {
    if ((n = segment.length - 1) <= 0) return;
    var n, p0 = segment[0], p1 = segment[n], x;

    if (pointEqual(p0, p1)) {
      if (!p0[2] && !p1[2]) {
        stream.lineStart();
        for (i = 0; i < n; ++i) stream.point((p0 = segment[i])[0], p0[1]);
        stream.lineEnd();
        return;
      }
      // handle degenerate cases by moving the point
      p1[0] += 2 * epsilon;
    }

    subject.push(x = new Intersection(p0, segment, null, true));
    clip.push(x.o = new Intersection(p0, null, x, false));
    subject.push(x = new Intersection(p1, segment, null, false));
    clip.push(x.o = new Intersection(p1, null, x, true));
  });

  if (!subject.length) return;

  clip.sort(compareIntersection);
  link(subject);
  link(clip);

  for (i = 0, n = clip.length; i < n; ++i) {
    clip[i].e = startInside = !startInside;
  }

  var start = subject[0],
      points,
      point;

  while (1) {
    // Find first unvisited intersection.
    var current = start,
        isSubject = true;
    while (current.v) if ((current = current.n) === start) return;
    points = current.z;
    stream.lineStart();
    do {
      current.v = current.o.v = true;
      if (current.e) {
        if (isSubject) {
          for (i = 0, n = points.length; i < n; ++i) stream.point((point = points[i])[0], point[1]);
        } else {
          interpolate(current.x, current.n.x, 1, stream);
        }
        current = current.n;
      } else {
        if (isSubject) {
          points = current.p.z;
          for (i = points.length - 1; i >= 0; --i) stream.point((point = points[i])[0], point[1]);
        } else {
          interpolate(current.x, current.p.x, -1, stream);
        }
        current = current.p;
      }
      current = current.o;
      points = current.z;
      isSubject = !isSubject;
    } while (!current.v);
    stream.lineEnd();
  }
}

function link(array) {
  if (!(n = array.length)) return;
  var n,
      i = 0,
      a = array[0],
      b;
  while (++i < n) {
    a.n = b = array[i];
    b.p = a;
    a = b;
  }
  a.n = b = array[0];
  b.p = a;
}

function longitude(point) {
  return abs(point[0]) <= pi ? point[0] : sign(point[0]) * ((abs(point[0]) + pi) % tau - pi);
}

function polygonContains(polygon, point) {
  var lambda = longitude(point),
      phi = point[1],
      sinPhi = sin(phi),
      normal = [sin(lambda), -cos(lambda), 0],
      angle = 0,
      winding = 0;

  var sum = new Adder();

  if (sinPhi === 1) phi = halfPi + epsilon;
  else if (sinPhi === -1) phi = -halfPi - epsilon;

  for (var i = 0, n = polygon.length; i < n; ++i) {
    if (!(m = (ring = polygon[i]).length)) continue;
    var ring,
        m,
        point0 = ring[m - 1],
        lambda0 = longitude(point0),
        phi0 = point0[1] / 2 + quarterPi,
        sinPhi0 = sin(phi0),
        cosPhi0 = cos(phi0);

    for (var j = 0; j < m; ++j, lambda0 = lambda1, sinPhi0 = sinPhi1, cosPhi0 = cosPhi1, point0 = point1) {
      var point1 = ring[j],
          lambda1 = longitude(point1),
          phi1 = point1[1] / 2 + quarterPi,
          sinPhi1 = sin(phi1),
          cosPhi1 = cos(phi1),
          delta = lambda1 - lambda0,
          sign = delta >= 0 ? 1 : -1,
          absDelta = sign * delta,
          antimeridian = absDelta > pi,
          k = sinPhi0 * sinPhi1;

      sum.add(atan2(k * sign * sin(absDelta), cosPhi0 * cosPhi1 + k * cos(absDelta)));
      angle += antimeridian ? delta + sign * tau : delta;

      // Are the longitudes either side of the point’s meridian (lambda),
      // and are the latitudes smaller than the parallel (phi)?
      if (antimeridian ^ lambda0 >= lambda ^ lambda1 >= lambda) {
        var arc = cartesianCross(cartesian(point0), cartesian(point1));
        cartesianNormalizeInPlace(arc);
        var intersection = cartesianCross(normal, arc);
        cartesianNormalizeInPlace(intersection);
        var phiArc = (antimeridian ^ delta >= 0 ? -1 : 1) * asin(intersection[2]);
        if (phi > phiArc || phi === phiArc && (arc[0] || arc[1])) {
          winding += antimeridian ^ delta >= 0 ? 1 : -1;
        }
      }
    }
  }

  // First, determine whether the South pole is inside or outside:
  //
  // It is inside if:
  // * the polygon winds around it in a clockwise direction.
  // * the polygon does not (cumulatively) wind around it, but has a negative
  //   (counter-clockwise) area.
  //
  // Second, count the (signed) number of times a segment crosses a lambda
  // from the point to the South pole.  If it is zero, then the point is the
  // same side as the South pole.

  return (angle < -epsilon || angle < epsilon && sum < -1e-12) ^ (winding & 1);
}

function clip(pointVisible, clipLine, interpolate, start) {
  return function(sink) {
    var line = clipLine(sink),
        ringBuffer = clipBuffer(),
        ringSink = clipLine(ringBuffer),
        polygonStarted = false,
        polygon,
        segments,
        ring;

    var clip = {
      point: point,
      lineStart: lineStart,
      lineEnd: lineEnd,
      polygonStart: function() {
        clip.point = pointRing;
        clip.lineStart = ringStart;
        clip.lineEnd = ringEnd;
        segments = [];
        polygon = [];
      },
      polygonEnd: function() {
        clip.point = point;
        clip.lineStart = lineStart;
        clip.lineEnd = lineEnd;
        segments = merge(segments);
        var startInside = polygonContains(polygon, start);
        if (segments.length) {
          if (!polygonStarted) sink.polygonStart(), polygonStarted = true;
          clipRejoin(segments, compareIntersection, startInside, interpolate, sink);
        } else if (startInside) {
          if (!polygonStarted) sink.polygonStart(), polygonStarted = true;
          sink.lineStart();
          interpolate(null, null, 1, sink);
          sink.lineEnd();
        }
        if (polygonStarted) sink.polygonEnd(), polygonStarted = false;
        segments = polygon = null;
      },
      sphere: function() {
        sink.polygonStart();
        sink.lineStart();
        interpolate(null, null, 1, sink);
        sink.lineEnd();
        sink.polygonEnd();
      }
    };

    function point(lambda, phi) {
      if (pointVisible(lambda, phi)) sink.point(lambda, phi);
    }

    function pointLine(lambda, phi) {
      line.point(lambda, phi);
    }

    function lineStart() {
      clip.point = pointLine;
      line.lineStart();
    }

    function lineEnd() {
      clip.point = point;
      line.lineEnd();
    }

    function pointRing(lambda, phi) {
      ring.push([lambda, phi]);
      ringSink.point(lambda, phi);
    }

    function ringStart() {
      ringSink.lineStart();
      ring = [];
    }

    function ringEnd() {
      pointRing(ring[0][0], ring[0][1]);
      ringSink.lineEnd();

      var clean = ringSink.clean(),
          ringSegments = ringBuffer.result(),
          i, n = ringSegments.length, m,
          segment,
          point;

      ring.pop();
      polygon.push(ring);
      ring = null;

      if (!n) return;

      // No intersections.
      if (clean & 1) {
        segment = ringSegments[0];
        if ((m = segment.length - 1) > 0) {
          if (!polygonStarted) sink.polygonStart(), polygonStarted = true;
          sink.lineStart();
          for (i = 0; i < m; ++i) sink.point((point = segment[i])[0], point[1]);
          sink.lineEnd();
        }
        return;
      }

      // Rejoin connected segments.
      // TODO reuse ringBuffer.rejoin()?
      if (n > 1 && clean & 2) ringSegments.push(ringSegments.pop().concat(ringSegments.shift()));

      segments.push(ringSegments.filter(validSegment));
    }

    return clip;
  };
}

function validSegment(segment) {
  return segment.length > 1;
}

// Intersections are sorted along the clip edge. For both antimeridian cutting
// and circle clipping, the same comparison is used.
function compareIntersection(a, b) {
  return ((a = a.x)[0] < 0 ? a[1] - halfPi - epsilon : halfPi - a[1])
       - ((b = b.x)[0] < 0 ? b[1] - halfPi - epsilon : halfPi - b[1]);
}

var clipAntimeridian = clip(
  function() { return true; },
  clipAntimeridianLine,
  clipAntimeridianInterpolate,
  [-pi, -halfPi]
);

// Takes a line and cuts into visible segments. Return values: 0 - there were
// intersections or the line was empty; 1 - no intersections; 2 - there were
// intersections, and the first and last segments should be rejoined.
function clipAntimeridianLine(stream) {
  var lambda0 = NaN,
      phi0 = NaN,
      sign0 = NaN,
      clean; // no intersections

  return {
    lineStart: function() {
      stream.lineStart();
      clean = 1;
    },
    point: function(lambda1, phi1) {
      var sign1 = lambda1 > 0 ? pi : -pi,
          delta = abs(lambda1 - lambda0);
      if (abs(delta - pi) < epsilon) { // line crosses a pole
        stream.point(lambda0, phi0 = (phi0 + phi1) / 2 > 0 ? halfPi : -halfPi);
        stream.point(sign0, phi0);
        stream.lineEnd();
        stream.lineStart();
        stream.point(sign1, phi0);
        stream.point(lambda1, phi0);
        clean = 0;
      } else if (sign0 !== sign1 && delta >= pi) { // line crosses antimeridian
        if (abs(lambda0 - sign0) < epsilon) lambda0 -= sign0 * epsilon; // handle degeneracies
        if (abs(lambda1 - sign1) < epsilon) lambda1 -= sign1 * epsilon;
        phi0 = clipAntimeridianIntersect(lambda0, phi0, lambda1, phi1);
        stream.point(sign0, phi0);
        stream.lineEnd();
        stream.lineStart();
        stream.point(sign1, phi0);
        clean = 0;
      }
      stream.point(lambda0 = lambda1, phi0 = phi1);
      sign0 = sign1;
    },
    lineEnd: function() {
      stream.lineEnd();
      lambda0 = phi0 = NaN;
    },
    clean: function() {
      return 2 - clean; // if intersections, rejoin first and last segments
    }
  };
}

function clipAntimeridianIntersect(lambda0, phi0, lambda1, phi1) {
  var cosPhi0,
      cosPhi1,
      sinLambda0Lambda1 = sin(lambda0 - lambda1);
  return abs(sinLambda0Lambda1) > epsilon
      ? atan((sin(phi0) * (cosPhi1 = cos(phi1)) * sin(lambda1)
          - sin(phi1) * (cosPhi0 = cos(phi0)) * sin(lambda0))
          / (cosPhi0 * cosPhi1 * sinLambda0Lambda1))
      : (phi0 + phi1) / 2;
}

function clipAntimeridianInterpolate(from, to, direction, stream) {
  var phi;
  if (from == null) {
    phi = direction * halfPi;
    stream.point(-pi, phi);
    stream.point(0, phi);
    stream.point(pi, phi);
    stream.point(pi, 0);
    stream.point(pi, -phi);
    stream.point(0, -phi);
    stream.point(-pi, -phi);
    stream.point(-pi, 0);
    stream.point(-pi, phi);
  } else if (abs(from[0] - to[0]) > epsilon) {
    var lambda = from[0] < to[0] ? pi : -pi;
    phi = direction * lambda / 2;
    stream.point(-lambda, phi);
    stream.point(0, phi);
    stream.point(lambda, phi);
  } else {
    stream.point(to[0], to[1]);
  }
}

function clipCircle(radius) {
  var cr = cos(radius),
      delta = 2 * radians,
      smallRadius = cr > 0,
      notHemisphere = abs(cr) > epsilon; // TODO optimise for this common case

  function interpolate(from, to, direction, stream) {
    circleStream(stream, radius, delta, direction, from, to);
  }

  function visible(lambda, phi) {
    return cos(lambda) * cos(phi) > cr;
  }

  // Takes a line and cuts into visible segments. Return values used for polygon
  // clipping: 0 - there were intersections or the line was empty; 1 - no
  // intersections 2 - there were intersections, and the first and last segments
  // should be rejoined.
  function clipLine(stream) {
    var point0, // previous point
        c0, // code for previous point
        v0, // visibility of previous point
        v00, // visibility of first point
        clean; // no intersections
    return {
      lineStart: function() {
        v00 = v0 = false;
        clean = 1;
      },
      point: function(lambda, phi) {
        var point1 = [lambda, phi],
            point2,
            v = visible(lambda, phi),
            c = smallRadius
              ? v ? 0 : code(lambda, phi)
              : v ? code(lambda + (lambda < 0 ? pi : -pi), phi) : 0;
        if (!point0 && (v00 = v0 = v)) stream.lineStart();
        if (v !== v0) {
          point2 = intersect(point0, point1);
          if (!point2 || pointEqual(point0, point2) || pointEqual(point1, point2))
            point1[2] = 1;
        }
        if (v !== v0) {
          clean = 0;
          if (v) {
            // outside going in
            stream.lineStart();
            point2 = intersect(point1, point0);
            stream.point(point2[0], point2[1]);
          } else {
            // inside going out
            point2 = intersect(point0, point1);
            stream.point(point2[0], point2[1], 2);
            stream.lineEnd();
          }
          point0 = point2;
        } else if (notHemisphere && point0 && smallRadius ^ v) {
          var t;
          // If the codes for two points are different, or are both zero,
          // and there this segment intersects with the small circle.
          if (!(c & c0) && (t = intersect(point1, point0, true))) {
            clean = 0;
            if (smallRadius) {
              stream.lineStart();
              stream.point(t[0][0], t[0][1]);
              stream.point(t[1][0], t[1][1]);
              stream.lineEnd();
            } else {
              stream.point(t[1][0], t[1][1]);
              stream.lineEnd();
              stream.lineStart();
              stream.point(t[0][0], t[0][1], 3);
            }
          }
        }
        if (v && (!point0 || !pointEqual(point0, point1))) {
          stream.point(point1[0], point1[1]);
        }
        point0 = point1, v0 = v, c0 = c;
      },
      lineEnd: function() {
        if (v0) stream.lineEnd();
        point0 = null;
      },
      // Rejoin first and last segments if there were intersections and the first
      // and last points were visible.
      clean: function() {
        return clean | ((v00 && v0) << 1);
      }
    };
  }

  // Intersects the great circle between a and b with the clip circle.
  function intersect(a, b, two) {
    var pa = cartesian(a),
        pb = cartesian(b);

    // We have two planes, n1.p = d1 and n2.p = d2.
    // Find intersection line p(t) = c1 n1 + c2 n2 + t (n1 ⨯ n2).
    var n1 = [1, 0, 0], // normal
        n2 = cartesianCross(pa, pb),
        n2n2 = cartesianDot(n2, n2),
        n1n2 = n2[0], // cartesianDot(n1, n2),
        determinant = n2n2 - n1n2 * n1n2;

    // Two polar points.
    if (!determinant) return !two && a;

    var c1 =  cr * n2n2 / determinant,
        c2 = -cr * n1n2 / determinant,
        n1xn2 = cartesianCross(n1, n2),
        A = cartesianScale(n1, c1),
        B = cartesianScale(n2, c2);
    cartesianAddInPlace(A, B);

    // Solve |p(t)|^2 = 1.
    var u = n1xn2,
        w = cartesianDot(A, u),
        uu = cartesianDot(u, u),
        t2 = w * w - uu * (cartesianDot(A, A) - 1);

    if (t2 < 0) return;

    var t = sqrt(t2),
        q = cartesianScale(u, (-w - t) / uu);
    cartesianAddInPlace(q, A);
    q = spherical(q);

    if (!two) return q;

    // Two intersection points.
    var lambda0 = a[0],
        lambda1 = b[0],
        phi0 = a[1],
        phi1 = b[1],
        z;

    if (lambda1 < lambda0) z = lambda0, lambda0 = lambda1, lambda1 = z;

    var delta = lambda1 - lambda0,
        polar = abs(delta - pi) < epsilon,
        meridian = polar || delta < epsilon;

    if (!polar && phi1 < phi0) z = phi0, phi0 = phi1, phi1 = z;

    // Check that the first point is between a and b.
    if (meridian
        ? polar
          ? phi0 + phi1 > 0 ^ q[1] < (abs(q[0] - lambda0) < epsilon ? phi0 : phi1)
          : phi0 <= q[1] && q[1] <= phi1
        : delta > pi ^ (lambda0 <= q[0] && q[0] <= lambda1)) {
      var q1 = cartesianScale(u, (-w + t) / uu);
      cartesianAddInPlace(q1, A);
      return [q, spherical(q1)];
    }
  }

  // Generates a 4-bit vector representing the location of a point relative to
  // the small circle's bounding box.
  function code(lambda, phi) {
    var r = smallRadius ? radius : pi - radius,
        code = 0;
    if (lambda < -r) code |= 1; // left
    else if (lambda > r) code |= 2; // right
    if (phi < -r) code |= 4; // below
    else if (phi > r) code |= 8; // above
    return code;
  }

  return clip(visible, clipLine, interpolate, smallRadius ? [0, -radius] : [-pi, radius - pi]);
}

function clipLine(a, b, x0, y0, x1, y1) {
  var ax = a[0],
      ay = a[1],
      bx = b[0],
      by = b[1],
      t0 = 0,
      t1 = 1,
      dx = bx - ax,
      dy = by - ay,
      r;

  r = x0 - ax;
  if (!dx && r > 0) return;
  r /= dx;
  if (dx < 0) {
    if (r < t0) return;
    if (r < t1) t1 = r;
  } else if (dx > 0) {
    if (r > t1) return;
    if (r > t0) t0 = r;
  }

  r = x1 - ax;
  if (!dx && r < 0) return;
  r /= dx;
  if (dx < 0) {
    if (r > t1) return;
    if (r > t0) t0 = r;
  } else if (dx > 0) {
    if (r < t0) return;
    if (r < t1) t1 = r;
  }

  r = y0 - ay;
  if (!dy && r > 0) return;
  r /= dy;
  if (dy < 0) {
    if (r < t0) return;
    if (r < t1) t1 = r;
  } else if (dy > 0) {
    if (r > t1) return;
    if (r > t0) t0 = r;
  }

  r = y1 - ay;
  if (!dy && r < 0) return;
  r /= dy;
  if (dy < 0) {
    if (r > t1) return;
    if (r > t0) t0 = r;
  } else if (dy > 0) {
    if (r < t0) return;
    if (r < t1) t1 = r;
  }

  if (t0 > 0) a[0] = ax + t0 * dx, a[1] = ay + t0 * dy;
  if (t1 < 1) b[0] = ax + t1 * dx, b[1] = ay + t1 * dy;
  return true;
}

var clipMax = 1e9, clipMin = -clipMax;

// TODO Use d3-polygon’s polygonContains here for the ring check?
// TODO Eliminate duplicate buffering in clipBuffer and polygon.push?

function clipRectangle(x0, y0, x1, y1) {

  function visible(x, y) {
    return x0 <= x && x <= x1 && y0 <= y && y <= y1;
  }

  function interpolate(from, to, direction, stream) {
    var a = 0, a1 = 0;
    if (from == null
        || (a = corner(from, direction)) !== (a1 = corner(to, direction))
        || comparePoint(from, to) < 0 ^ direction > 0) {
      do stream.point(a === 0 || a === 3 ? x0 : x1, a > 1 ? y1 : y0);
      while ((a = (a + direction + 4) % 4) !== a1);
    } else {
      stream.point(to[0], to[1]);
    }
  }

  function corner(p, direction) {
    return abs(p[0] - x0) < epsilon ? direction > 0 ? 0 : 3
        : abs(p[0] - x1) < epsilon ? direction > 0 ? 2 : 1
        : abs(p[1] - y0) < epsilon ? direction > 0 ? 1 : 0
        : direction > 0 ? 3 : 2; // abs(p[1] - y1) < epsilon
  }

  function compareIntersection(a, b) {
    return comparePoint(a.x, b.x);
  }

  function comparePoint(a, b) {
    var ca = corner(a, 1),
        cb = corner(b, 1);
    return ca !== cb ? ca - cb
        : ca === 0 ? b[1] - a[1]
        : ca === 1 ? a[0] - b[0]
        : ca === 2 ? a[1] - b[1]
        : b[0] - a[0];
  }

  return function(stream) {
    var activeStream = stream,
        bufferStream = clipBuffer(),
        segments,
        polygon,
        ring,
        x__, y__, v__, // first point
        x_, y_, v_, // previous point
        first,
        clean;

    var clipStream = {
      point: point,
      lineStart: lineStart,
      lineEnd: lineEnd,
      polygonStart: polygonStart,
      polygonEnd: polygonEnd
    };

    function point(x, y) {
      if (visible(x, y)) activeStream.point(x, y);
    }

    function polygonInside() {
      var winding = 0;

      for (var i = 0, n = polygon.length; i < n; ++i) {
        for (var ring = polygon[i], j = 1, m = ring.length, point = ring[0], a0, a1, b0 = point[0], b1 = point[1]; j < m; ++j) {
          a0 = b0, a1 = b1, point = ring[j], b0 = point[0], b1 = point[1];
          if (a1 <= y1) { if (b1 > y1 && (b0 - a0) * (y1 - a1) > (b1 - a1) * (x0 - a0)) ++winding; }
          else { if (b1 <= y1 && (b0 - a0) * (y1 - a1) < (b1 - a1) * (x0 - a0)) --winding; }
        }
      }

      return winding;
    }

    // Buffer geometry within a polygon and then clip it en masse.
    function polygonStart() {
      activeStream = bufferStream, segments = [], polygon = [], clean = true;
    }

    function polygonEnd() {
      var startInside = polygonInside(),
          cleanInside = clean && startInside,
          visible = (segments = merge(segments)).length;
      if (cleanInside || visible) {
        stream.polygonStart();
        if (cleanInside) {
          stream.lineStart();
          interpolate(null, null, 1, stream);
          stream.lineEnd();
        }
        if (visible) {
          clipRejoin(segments, compareIntersection, startInside, interpolate, stream);
        }
        stream.polygonEnd();
      }
      activeStream = stream, segments = polygon = ring = null;
    }

    function lineStart() {
      clipStream.point = linePoint;
      if (polygon) polygon.push(ring = []);
      first = true;
      v_ = false;
      x_ = y_ = NaN;
    }

    // TODO rather than special-case polygons, simply handle them separately.
    // Ideally, coincident intersection points should be jittered to avoid
    // clipping issues.
    function lineEnd() {
      if (segments) {
        linePoint(x__, y__);
        if (v__ && v_) bufferStream.rejoin();
        segments.push(bufferStream.result());
      }
      clipStream.point = point;
      if (v_) activeStream.lineEnd();
    }

    function linePoint(x, y) {
      var v = visible(x, y);
      if (polygon) ring.push([x, y]);
      if (first) {
        x__ = x, y__ = y, v__ = v;
        first = false;
        if (v) {
          activeStream.lineStart();
          activeStream.point(x, y);
        }
      } else {
        if (v && v_) activeStream.point(x, y);
        else {
          var a = [x_ = Math.max(clipMin, Math.min(clipMax, x_)), y_ = Math.max(clipMin, Math.min(clipMax, y_))],
              b = [x = Math.max(clipMin, Math.min(clipMax, x)), y = Math.max(clipMin, Math.min(clipMax, y))];
          if (clipLine(a, b, x0, y0, x1, y1)) {
            if (!v_) {
              activeStream.lineStart();
              activeStream.point(a[0], a[1]);
            }
            activeStream.point(b[0], b[1]);
            if (!v) activeStream.lineEnd();
            clean = false;
          } else if (v) {
            activeStream.lineStart();
            activeStream.point(x, y);
            clean = false;
          }
        }
      }
      x_ = x, y_ = y, v_ = v;
    }

    return clipStream;
  };
}

var identity$1 = x => x;

var areaSum = new Adder(),
    areaRingSum = new Adder(),
    x00$2,
    y00$2,
    x0$3,
    y0$3;

var areaStream = {
  point: noop,
  lineStart: noop,
  lineEnd: noop,
  polygonStart: function() {
    areaStream.lineStart = areaRingStart;
    areaStream.lineEnd = areaRingEnd;
  },
  polygonEnd: function() {
    areaStream.lineStart = areaStream.lineEnd = areaStream.point = noop;
    areaSum.add(abs(areaRingSum));
    areaRingSum = new Adder();
  },
  result: function() {
    var area = areaSum / 2;
    areaSum = new Adder();
    return area;
  }
};

function areaRingStart() {
  areaStream.point = areaPointFirst;
}

function areaPointFirst(x, y) {
  areaStream.point = areaPoint;
  x00$2 = x0$3 = x, y00$2 = y0$3 = y;
}

function areaPoint(x, y) {
  areaRingSum.add(y0$3 * x - x0$3 * y);
  x0$3 = x, y0$3 = y;
}

function areaRingEnd() {
  areaPoint(x00$2, y00$2);
}

var x0$2 = Infinity,
    y0$2 = x0$2,
    x1 = -x0$2,
    y1 = x1;

var boundsStream = {
  point: boundsPoint,
  lineStart: noop,
  lineEnd: noop,
  polygonStart: noop,
  polygonEnd: noop,
  result: function() {
    var bounds = [[x0$2, y0$2], [x1, y1]];
    x1 = y1 = -(y0$2 = x0$2 = Infinity);
    return bounds;
  }
};

function boundsPoint(x, y) {
  if (x < x0$2) x0$2 = x;
  if (x > x1) x1 = x;
  if (y < y0$2) y0$2 = y;
  if (y > y1) y1 = y;
}

// TODO Enforce positive area for exterior, negative area for interior?

var X0 = 0,
    Y0 = 0,
    Z0 = 0,
    X1 = 0,
    Y1 = 0,
    Z1 = 0,
    X2 = 0,
    Y2 = 0,
    Z2 = 0,
    x00$1,
    y00$1,
    x0$1,
    y0$1;

var centroidStream = {
  point: centroidPoint,
  lineStart: centroidLineStart,
  lineEnd: centroidLineEnd,
  polygonStart: function() {
    centroidStream.lineStart = centroidRingStart;
    centroidStream.lineEnd = centroidRingEnd;
  },
  polygonEnd: function() {
    centroidStream.point = centroidPoint;
    centroidStream.lineStart = centroidLineStart;
    centroidStream.lineEnd = centroidLineEnd;
  },
  result: function() {
    var centroid = Z2 ? [X2 / Z2, Y2 / Z2]
        : Z1 ? [X1 / Z1, Y1 / Z1]
        : Z0 ? [X0 / Z0, Y0 / Z0]
        : [NaN, NaN];
    X0 = Y0 = Z0 =
    X1 = Y1 = Z1 =
    X2 = Y2 = Z2 = 0;
    return centroid;
  }
};

function centroidPoint(x, y) {
  X0 += x;
  Y0 += y;
  ++Z0;
}

function centroidLineStart() {
  centroidStream.point = centroidPointFirstLine;
}

function centroidPointFirstLine(x, y) {
  centroidStream.point = centroidPointLine;
  centroidPoint(x0$1 = x, y0$1 = y);
}

function centroidPointLine(x, y) {
  var dx = x - x0$1, dy = y - y0$1, z = sqrt(dx * dx + dy * dy);
  X1 += z * (x0$1 + x) / 2;
  Y1 += z * (y0$1 + y) / 2;
  Z1 += z;
  centroidPoint(x0$1 = x, y0$1 = y);
}

function centroidLineEnd() {
  centroidStream.point = centroidPoint;
}

function centroidRingStart() {
  centroidStream.point = centroidPointFirstRing;
}

function centroidRingEnd() {
  centroidPointRing(x00$1, y00$1);
}

function centroidPointFirstRing(x, y) {
  centroidStream.point = centroidPointRing;
  centroidPoint(x00$1 = x0$1 = x, y00$1 = y0$1 = y);
}

function centroidPointRing(x, y) {
  var dx = x - x0$1,
      dy = y - y0$1,
      z = sqrt(dx * dx + dy * dy);

  X1 += z * (x0$1 + x) / 2;
  Y1 += z * (y0$1 + y) / 2;
  Z1 += z;

  z = y0$1 * x - x0$1 * y;
  X2 += z * (x0$1 + x);
  Y2 += z * (y0$1 + y);
  Z2 += z * 3;
  centroidPoint(x0$1 = x, y0$1 = y);
}

function PathContext(context) {
  this._context = context;
}

PathContext.prototype = {
  _radius: 4.5,
  pointRadius: function(_) {
    return this._radius = _, this;
  },
  polygonStart: function() {
    this._line = 0;
  },
  polygonEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._point = 0;
  },
  lineEnd: function() {
    if (this._line === 0) this._context.closePath();
    this._point = NaN;
  },
  point: function(x, y) {
    switch (this._point) {
      case 0: {
        this._context.moveTo(x, y);
        this._point = 1;
        break;
      }
      case 1: {
        this._context.lineTo(x, y);
        break;
      }
      default: {
        this._context.moveTo(x + this._radius, y);
        this._context.arc(x, y, this._radius, 0, tau);
        break;
      }
    }
  },
  result: noop
};

var lengthSum = new Adder(),
    lengthRing,
    x00,
    y00,
    x0,
    y0;

var lengthStream = {
  point: noop,
  lineStart: function() {
    lengthStream.point = lengthPointFirst;
  },
  lineEnd: function() {
    if (lengthRing) lengthPoint(x00, y00);
    lengthStream.point = noop;
  },
  polygonStart: function() {
    lengthRing = true;
  },
  polygonEnd: function() {
    lengthRing = null;
  },
  result: function() {
    var length = +lengthSum;
    lengthSum = new Adder();
    return length;
  }
};

function lengthPointFirst(x, y) {
  lengthStream.point = lengthPoint;
  x00 = x0 = x, y00 = y0 = y;
}

function lengthPoint(x, y) {
  x0 -= x, y0 -= y;
  lengthSum.add(sqrt(x0 * x0 + y0 * y0));
  x0 = x, y0 = y;
}

// Simple caching for constant-radius points.
let cacheDigits, cacheAppend, cacheRadius, cacheCircle;

class PathString {
  constructor(digits) {
    this._append = digits == null ? append : appendRound(digits);
    this._radius = 4.5;
    this._ = "";
  }
  pointRadius(_) {
    this._radius = +_;
    return this;
  }
  polygonStart() {
    this._line = 0;
  }
  polygonEnd() {
    this._line = NaN;
  }
  lineStart() {
    this._point = 0;
  }
  lineEnd() {
    if (this._line === 0) this._ += "Z";
    this._point = NaN;
  }
  point(x, y) {
    switch (this._point) {
      case 0: {
        this._append`M${x},${y}`;
        this._point = 1;
        break;
      }
      case 1: {
        this._append`L${x},${y}`;
        break;
      }
      default: {
        this._append`M${x},${y}`;
        if (this._radius !== cacheRadius || this._append !== cacheAppend) {
          const r = this._radius;
          const s = this._;
          this._ = ""; // stash the old string so we can cache the circle path fragment
          this._append`m0,${r}a${r},${r} 0 1,1 0,${ -2 * r}a${r},${r} 0 1,1 0,${2 * r}z`;
          cacheRadius = r;
          cacheAppend = this._append;
          cacheCircle = this._;
          this._ = s;
        }
        this._ += cacheCircle;
        break;
      }
    }
  }
  result() {
    const result = this._;
    this._ = "";
    return result.length ? result : null;
  }
}

function append(strings) {
  let i = 1;
  this._ += strings[0];
  for (const j = strings.length; i < j; ++i) {
    this._ += arguments[i] + strings[i];
  }
}

function appendRound(digits) {
  const d = Math.floor(digits);
  if (!(d >= 0)) throw new RangeError(`invalid digits: ${digits}`);
  if (d > 15) return append;
  if (d !== cacheDigits) {
    const k = 10 ** d;
    cacheDigits = d;
    cacheAppend = function append(strings) {
      let i = 1;
      this._ += strings[0];
      for (const j = strings.length; i < j; ++i) {
        this._ += Math.round(arguments[i] * k) / k + strings[i];
      }
    };
  }
  return cacheAppend;
}

function index(projection, context) {
  let digits = 3,
      pointRadius = 4.5,
      projectionStream,
      contextStream;

  function path(object) {
    if (object) {
      if (typeof pointRadius === "function") contextStream.pointRadius(+pointRadius.apply(this, arguments));
      geoStream(object, projectionStream(contextStream));
    }
    return contextStream.result();
  }

  path.area = function(object) {
    geoStream(object, projectionStream(areaStream));
    return areaStream.result();
  };

  path.measure = function(object) {
    geoStream(object, projectionStream(lengthStream));
    return lengthStream.result();
  };

  path.bounds = function(object) {
    geoStream(object, projectionStream(boundsStream));
    return boundsStream.result();
  };

  path.centroid = function(object) {
    geoStream(object, projectionStream(centroidStream));
    return centroidStream.result();
  };

  path.projection = function(_) {
    if (!arguments.length) return projection;
    projectionStream = _ == null ? (projection = null, identity$1) : (projection = _).stream;
    return path;
  };

  path.context = function(_) {
    if (!arguments.length) return context;
    contextStream = _ == null ? (context = null, new PathString(digits)) : new PathContext(context = _);
    if (typeof pointRadius !== "function") contextStream.pointRadius(pointRadius);
    return path;
  };

  path.pointRadius = function(_) {
    if (!arguments.length) return pointRadius;
    pointRadius = typeof _ === "function" ? _ : (contextStream.pointRadius(+_), +_);
    return path;
  };

  path.digits = function(_) {
    if (!arguments.length) return digits;
    if (_ == null) digits = null;
    else {
      const d = Math.floor(_);
      if (!(d >= 0)) throw new RangeError(`invalid digits: ${_}`);
      digits = d;
    }
    if (context === null) contextStream = new PathString(digits);
    return path;
  };

  return path.projection(projection).digits(digits).context(context);
}

function transformer(methods) {
  return function(stream) {
    var s = new TransformStream;
    for (var key in methods) s[key] = methods[key];
    s.stream = stream;
    return s;
  };
}

function TransformStream() {}

TransformStream.prototype = {
  constructor: TransformStream,
  point: function(x, y) { this.stream.point(x, y); },
  sphere: function() { this.stream.sphere(); },
  lineStart: function() { this.stream.lineStart(); },
  lineEnd: function() { this.stream.lineEnd(); },
  polygonStart: function() { this.stream.polygonStart(); },
  polygonEnd: function() { this.stream.polygonEnd(); }
};

function fit(projection, fitBounds, object) {
  var clip = projection.clipExtent && projection.clipExtent();
  projection.scale(150).translate([0, 0]);
  if (clip != null) projection.clipExtent(null);
  geoStream(object, projection.stream(boundsStream));
  fitBounds(boundsStream.result());
  if (clip != null) projection.clipExtent(clip);
  return projection;
}

function fitExtent(projection, extent, object) {
  return fit(projection, function(b) {
    var w = extent[1][0] - extent[0][0],
        h = extent[1][1] - extent[0][1],
        k = Math.min(w / (b[1][0] - b[0][0]), h / (b[1][1] - b[0][1])),
        x = +extent[0][0] + (w - k * (b[1][0] + b[0][0])) / 2,
        y = +extent[0][1] + (h - k * (b[1][1] + b[0][1])) / 2;
    projection.scale(150 * k).translate([x, y]);
  }, object);
}

function fitSize(projection, size, object) {
  return fitExtent(projection, [[0, 0], size], object);
}

function fitWidth(projection, width, object) {
  return fit(projection, function(b) {
    var w = +width,
        k = w / (b[1][0] - b[0][0]),
        x = (w - k * (b[1][0] + b[0][0])) / 2,
        y = -k * b[0][1];
    projection.scale(150 * k).translate([x, y]);
  }, object);
}

function fitHeight(projection, height, object) {
  return fit(projection, function(b) {
    var h = +height,
        k = h / (b[1][1] - b[0][1]),
        x = -k * b[0][0],
        y = (h - k * (b[1][1] + b[0][1])) / 2;
    projection.scale(150 * k).translate([x, y]);
  }, object);
}

var maxDepth = 16, // maximum depth of subdivision
    cosMinDistance = cos(30 * radians); // cos(minimum angular distance)

function resample(project, delta2) {
  return +delta2 ? resample$1(project, delta2) : resampleNone(project);
}

function resampleNone(project) {
  return transformer({
    point: function(x, y) {
      x = project(x, y);
      this.stream.point(x[0], x[1]);
    }
  });
}

function resample$1(project, delta2) {

  function resampleLineTo(x0, y0, lambda0, a0, b0, c0, x1, y1, lambda1, a1, b1, c1, depth, stream) {
    var dx = x1 - x0,
        dy = y1 - y0,
        d2 = dx * dx + dy * dy;
    if (d2 > 4 * delta2 && depth--) {
      var a = a0 + a1,
          b = b0 + b1,
          c = c0 + c1,
          m = sqrt(a * a + b * b + c * c),
          phi2 = asin(c /= m),
          lambda2 = abs(abs(c) - 1) < epsilon || abs(lambda0 - lambda1) < epsilon ? (lambda0 + lambda1) / 2 : atan2(b, a),
          p = project(lambda2, phi2),
          x2 = p[0],
          y2 = p[1],
          dx2 = x2 - x0,
          dy2 = y2 - y0,
          dz = dy * dx2 - dx * dy2;
      if (dz * dz / d2 > delta2 // perpendicular projected distance
          || abs((dx * dx2 + dy * dy2) / d2 - 0.5) > 0.3 // midpoint close to an end
          || a0 * a1 + b0 * b1 + c0 * c1 < cosMinDistance) { // angular distance
        resampleLineTo(x0, y0, lambda0, a0, b0, c0, x2, y2, lambda2, a /= m, b /= m, c, depth, stream);
        stream.point(x2, y2);
        resampleLineTo(x2, y2, lambda2, a, b, c, x1, y1, lambda1, a1, b1, c1, depth, stream);
      }
    }
  }
  return function(stream) {
    var lambda00, x00, y00, a00, b00, c00, // first point
        lambda0, x0, y0, a0, b0, c0; // previous point

    var resampleStream = {
      point: point,
      lineStart: lineStart,
      lineEnd: lineEnd,
      polygonStart: function() { stream.polygonStart(); resampleStream.lineStart = ringStart; },
      polygonEnd: function() { stream.polygonEnd(); resampleStream.lineStart = lineStart; }
    };

    function point(x, y) {
      x = project(x, y);
      stream.point(x[0], x[1]);
    }

    function lineStart() {
      x0 = NaN;
      resampleStream.point = linePoint;
      stream.lineStart();
    }

    function linePoint(lambda, phi) {
      var c = cartesian([lambda, phi]), p = project(lambda, phi);
      resampleLineTo(x0, y0, lambda0, a0, b0, c0, x0 = p[0], y0 = p[1], lambda0 = lambda, a0 = c[0], b0 = c[1], c0 = c[2], maxDepth, stream);
      stream.point(x0, y0);
    }

    function lineEnd() {
      resampleStream.point = point;
      stream.lineEnd();
    }

    function ringStart() {
      lineStart();
      resampleStream.point = ringPoint;
      resampleStream.lineEnd = ringEnd;
    }

    function ringPoint(lambda, phi) {
      linePoint(lambda00 = lambda, phi), x00 = x0, y00 = y0, a00 = a0, b00 = b0, c00 = c0;
      resampleStream.point = linePoint;
    }

    function ringEnd() {
      resampleLineTo(x0, y0, lambda0, a0, b0, c0, x00, y00, lambda00, a00, b00, c00, maxDepth, stream);
      resampleStream.lineEnd = lineEnd;
      lineEnd();
    }

    return resampleStream;
  };
}

var transformRadians = transformer({
  point: function(x, y) {
    this.stream.point(x * radians, y * radians);
  }
});

function transformRotate(rotate) {
  return transformer({
    point: function(x, y) {
      var r = rotate(x, y);
      return this.stream.point(r[0], r[1]);
    }
  });
}

function scaleTranslate(k, dx, dy, sx, sy) {
  function transform(x, y) {
    x *= sx; y *= sy;
    return [dx + k * x, dy - k * y];
  }
  transform.invert = function(x, y) {
    return [(x - dx) / k * sx, (dy - y) / k * sy];
  };
  return transform;
}

function scaleTranslateRotate(k, dx, dy, sx, sy, alpha) {
  if (!alpha) return scaleTranslate(k, dx, dy, sx, sy);
  var cosAlpha = cos(alpha),
      sinAlpha = sin(alpha),
      a = cosAlpha * k,
      b = sinAlpha * k,
      ai = cosAlpha / k,
      bi = sinAlpha / k,
      ci = (sinAlpha * dy - cosAlpha * dx) / k,
      fi = (sinAlpha * dx + cosAlpha * dy) / k;
  function transform(x, y) {
    x *= sx; y *= sy;
    return [a * x - b * y + dx, dy - b * x - a * y];
  }
  transform.invert = function(x, y) {
    return [sx * (ai * x - bi * y + ci), sy * (fi - bi * x - ai * y)];
  };
  return transform;
}

function projection(project) {
  return projectionMutator(function() { return project; })();
}

function projectionMutator(projectAt) {
  var project,
      k = 150, // scale
      x = 480, y = 250, // translate
      lambda = 0, phi = 0, // center
      deltaLambda = 0, deltaPhi = 0, deltaGamma = 0, rotate, // pre-rotate
      alpha = 0, // post-rotate angle
      sx = 1, // reflectX
      sy = 1, // reflectX
      theta = null, preclip = clipAntimeridian, // pre-clip angle
      x0 = null, y0, x1, y1, postclip = identity$1, // post-clip extent
      delta2 = 0.5, // precision
      projectResample,
      projectTransform,
      projectRotateTransform,
      cache,
      cacheStream;

  function projection(point) {
    return projectRotateTransform(point[0] * radians, point[1] * radians);
  }

  function invert(point) {
    point = projectRotateTransform.invert(point[0], point[1]);
    return point && [point[0] * degrees, point[1] * degrees];
  }

  projection.stream = function(stream) {
    return cache && cacheStream === stream ? cache : cache = transformRadians(transformRotate(rotate)(preclip(projectResample(postclip(cacheStream = stream)))));
  };

  projection.preclip = function(_) {
    return arguments.length ? (preclip = _, theta = undefined, reset()) : preclip;
  };

  projection.postclip = function(_) {
    return arguments.length ? (postclip = _, x0 = y0 = x1 = y1 = null, reset()) : postclip;
  };

  projection.clipAngle = function(_) {
    return arguments.length ? (preclip = +_ ? clipCircle(theta = _ * radians) : (theta = null, clipAntimeridian), reset()) : theta * degrees;
  };

  projection.clipExtent = function(_) {
    return arguments.length ? (postclip = _ == null ? (x0 = y0 = x1 = y1 = null, identity$1) : clipRectangle(x0 = +_[0][0], y0 = +_[0][1], x1 = +_[1][0], y1 = +_[1][1]), reset()) : x0 == null ? null : [[x0, y0], [x1, y1]];
  };

  projection.scale = function(_) {
    return arguments.length ? (k = +_, recenter()) : k;
  };

  projection.translate = function(_) {
    return arguments.length ? (x = +_[0], y = +_[1], recenter()) : [x, y];
  };

  projection.center = function(_) {
    return arguments.length ? (lambda = _[0] % 360 * radians, phi = _[1] % 360 * radians, recenter()) : [lambda * degrees, phi * degrees];
  };

  projection.rotate = function(_) {
    return arguments.length ? (deltaLambda = _[0] % 360 * radians, deltaPhi = _[1] % 360 * radians, deltaGamma = _.length > 2 ? _[2] % 360 * radians : 0, recenter()) : [deltaLambda * degrees, deltaPhi * degrees, deltaGamma * degrees];
  };

  projection.angle = function(_) {
    return arguments.length ? (alpha = _ % 360 * radians, recenter()) : alpha * degrees;
  };

  projection.reflectX = function(_) {
    return arguments.length ? (sx = _ ? -1 : 1, recenter()) : sx < 0;
  };

  projection.reflectY = function(_) {
    return arguments.length ? (sy = _ ? -1 : 1, recenter()) : sy < 0;
  };

  projection.precision = function(_) {
    return arguments.length ? (projectResample = resample(projectTransform, delta2 = _ * _), reset()) : sqrt(delta2);
  };

  projection.fitExtent = function(extent, object) {
    return fitExtent(projection, extent, object);
  };

  projection.fitSize = function(size, object) {
    return fitSize(projection, size, object);
  };

  projection.fitWidth = function(width, object) {
    return fitWidth(projection, width, object);
  };

  projection.fitHeight = function(height, object) {
    return fitHeight(projection, height, object);
  };

  function recenter() {
    var center = scaleTranslateRotate(k, 0, 0, sx, sy, alpha).apply(null, project(lambda, phi)),
        transform = scaleTranslateRotate(k, x - center[0], y - center[1], sx, sy, alpha);
    rotate = rotateRadians(deltaLambda, deltaPhi, deltaGamma);
    projectTransform = compose(project, transform);
    projectRotateTransform = compose(rotate, projectTransform);
    projectResample = resample(projectTransform, delta2);
    return reset();
  }

  function reset() {
    cache = cacheStream = null;
    return projection;
  }

  return function() {
    project = projectAt.apply(this, arguments);
    projection.invert = project.invert && invert;
    return recenter();
  };
}

function conicProjection(projectAt) {
  var phi0 = 0,
      phi1 = pi / 3,
      m = projectionMutator(projectAt),
      p = m(phi0, phi1);

  p.parallels = function(_) {
    return arguments.length ? m(phi0 = _[0] * radians, phi1 = _[1] * radians) : [phi0 * degrees, phi1 * degrees];
  };

  return p;
}

function mercatorRaw(lambda, phi) {
  return [lambda, log(tan((halfPi + phi) / 2))];
}

mercatorRaw.invert = function(x, y) {
  return [x, 2 * atan(exp(y)) - halfPi];
};

function mercator() {
  return mercatorProjection(mercatorRaw)
      .scale(961 / tau);
}

function mercatorProjection(project) {
  var m = projection(project),
      center = m.center,
      scale = m.scale,
      translate = m.translate,
      clipExtent = m.clipExtent,
      x0 = null, y0, x1, y1; // clip extent

  m.scale = function(_) {
    return arguments.length ? (scale(_), reclip()) : scale();
  };

  m.translate = function(_) {
    return arguments.length ? (translate(_), reclip()) : translate();
  };

  m.center = function(_) {
    return arguments.length ? (center(_), reclip()) : center();
  };

  m.clipExtent = function(_) {
    return arguments.length ? ((_ == null ? x0 = y0 = x1 = y1 = null : (x0 = +_[0][0], y0 = +_[0][1], x1 = +_[1][0], y1 = +_[1][1])), reclip()) : x0 == null ? null : [[x0, y0], [x1, y1]];
  };

  function reclip() {
    var k = pi * scale(),
        t = m(rotation(m.rotate()).invert([0, 0]));
    return clipExtent(x0 == null
        ? [[t[0] - k, t[1] - k], [t[0] + k, t[1] + k]] : project === mercatorRaw
        ? [[Math.max(t[0] - k, x0), y0], [Math.min(t[0] + k, x1), y1]]
        : [[x0, Math.max(t[1] - k, y0)], [x1, Math.min(t[1] + k, y1)]]);
  }

  return reclip();
}

function tany(y) {
  return tan((halfPi + y) / 2);
}

function conicConformalRaw(y0, y1) {
  var cy0 = cos(y0),
      n = y0 === y1 ? sin(y0) : log(cy0 / cos(y1)) / log(tany(y1) / tany(y0)),
      f = cy0 * pow(tany(y0), n) / n;

  if (!n) return mercatorRaw;

  function project(x, y) {
    if (f > 0) { if (y < -halfPi + epsilon) y = -halfPi + epsilon; }
    else { if (y > halfPi - epsilon) y = halfPi - epsilon; }
    var r = f / pow(tany(y), n);
    return [r * sin(n * x), f - r * cos(n * x)];
  }

  project.invert = function(x, y) {
    var fy = f - y, r = sign(n) * sqrt(x * x + fy * fy),
      l = atan2(x, abs(fy)) * sign(fy);
    if (fy * n < 0)
      l -= pi * sign(x) * sign(fy);
    return [l / n, 2 * atan(pow(f / r, 1 / n)) - halfPi];
  };

  return project;
}

function conicConformal() {
  return conicProjection(conicConformalRaw)
      .scale(109.5)
      .parallels([30, 30]);
}

function equirectangularRaw(lambda, phi) {
  return [lambda, phi];
}

equirectangularRaw.invert = equirectangularRaw;

const MARGIN = 14;
const TOUCH = 26;
const SINGLE_RADIUS = 7;
const lambert93 = () => conicConformal().parallels([44, 49]).rotate([-3, 0]);
const isOverseas = (code) => /^(97|98)/.test(code);
const standsOverseas = ({ lon, lat }) => lat < 40 || lat > 60 || lon < -10 || lon > 20;
const boxedAreas = (areas, places) => areas.filter((area) => isOverseas(area.key) && (area.inFocus || places.some((place2) => standsIn(area, place2))));
function standsIn({ shape }, { lon, lat }) {
  const [[west, south], [east, north]] = index().bounds(shape);
  return lon >= west - 0.5 && lon <= east + 0.5 && lat >= south - 0.5 && lat <= north + 0.5;
}
function placesOffMap(areas, places) {
  const far = places.filter(standsOverseas);
  if (far.length === places.length && !areas.some(({ inFocus }) => inFocus)) return [];
  const boxed = boxedAreas(areas, far);
  return far.filter((place2) => !boxed.some((area) => standsIn(area, place2)));
}
function planMap(areas, places, frame) {
  const mainland = areas.filter(({ key }) => !isOverseas(key));
  const overseas = boxedAreas(areas, places.filter(standsOverseas));
  const off = new Set(placesOffMap(areas, places));
  const far = places.filter((place2) => overseas.some((area) => standsIn(area, place2)));
  const near = places.filter((place2) => !far.includes(place2) && !off.has(place2));
  const { projection, width, height } = fitted(mainland, near, frame, overseas.length > 0);
  const path = index(projection).digits(1);
  const boxes = placeInsets(overseas, far, { width, top: height, fontSize: frame.fontSize });
  const placed = [
    ...place(near, projection, { width, height }),
    ...boxes.flatMap((box) => place(box.holds, box.projection, box.extent))
  ];
  const marks = gathered(placed);
  const drawn = mainland.map(({ key, label, shape, inFocus }) => ({ key, label, inFocus, path: path(shape) ?? "" }));
  const total = height + (boxes.length ? boxes[0].mark.height + MARGIN : 0);
  return {
    width,
    height: total,
    areas: [...drawn.filter((area) => area.path), ...boxes.map(({ area }) => area)],
    insets: boxes.map(({ mark }) => mark),
    places: marks,
    labels: placeLabels(marks, mainland, path, { width, height, fontSize: frame.fontSize }),
    locate: (x, y) => projection.invert?.([x, y]) ?? [0, 0]
  };
}
const AROUND = 0.08;
const around = ({ lon, lat }) => [[-AROUND, -AROUND], [AROUND, AROUND]].map(([x, y]) => [lon + x, Math.max(-89, Math.min(90, lat + y))]);
function fitted(areas, places, { width, maxHeight, zoom = 1, centre }, full) {
  const focus = areas.filter(({ inFocus }) => inFocus);
  const shapes = (focus.length ? focus : places.length ? [] : areas).map(({ shape }) => shape);
  if (places.length) {
    const coordinates = focus.length ? places.map(({ lon, lat }) => [lon, lat]) : places.flatMap(around);
    shapes.push({ type: "MultiPoint", coordinates });
  }
  const subject = { type: "GeometryCollection", geometries: shapes };
  const projection = lambert93();
  if (!shapes.length) return { projection: projection.scale(2600).center([0, 46.5]).translate([width / 2, maxHeight / 2]), width, height: maxHeight };
  projection.fitWidth(width - 2 * MARGIN, subject);
  const natural = index(projection).bounds(subject);
  const wanted = natural[1][1] - natural[0][1] + 2 * MARGIN;
  const height = Math.round(Math.min(maxHeight, Math.max(wanted, full ? width * 0.5 : 160)));
  projection.fitExtent([[MARGIN, MARGIN], [width - MARGIN, height - MARGIN]], subject);
  if (zoom > 1) zoomTo(projection, zoom, centre, width, height);
  projection.clipExtent([[-MARGIN, -MARGIN], [width + MARGIN, height + MARGIN]]);
  return { projection, width, height };
}
function zoomTo(projection, zoom, centre, width, height) {
  const middle = centre ?? projection.invert?.([width / 2, height / 2]) ?? [3, 46.5];
  projection.scale(projection.scale() * zoom);
  const [x = 0, y = 0] = projection([...middle]) ?? [];
  const [tx, ty] = projection.translate();
  projection.translate([tx + width / 2 - x, ty + height / 2 - y]);
}
function place(places, projection, { width, height, left = 0, top = 0 }) {
  return places.flatMap((each) => {
    const [x, y] = projection([each.lon, each.lat]) ?? [NaN, NaN];
    const inside = x >= left && x <= left + width && y >= top && y <= top + height;
    return inside ? [{ ...each, x, y }] : [];
  });
}
function gathered(places) {
  const groups = [];
  for (const each of places) {
    const near = groups.find(({ x, y }) => Math.hypot(x - each.x, y - each.y) < TOUCH);
    if (near) {
      near.members.push(each);
      near.x += (each.x - near.x) / near.members.length;
      near.y += (each.y - near.y) / near.members.length;
    } else groups.push({ members: [each], x: each.x, y: each.y });
  }
  return groups.map(({ members, x, y }) => ({ key: members[0].key, members, x, y, r: radius(members.length) })).sort((a, b) => a.y - b.y || a.x - b.x);
}
const radius = (count) => count === 1 ? SINGLE_RADIUS : Math.min(26, 9 + 2.4 * Math.sqrt(count));
function commonPlace(members) {
  const counts = /* @__PURE__ */ new Map();
  for (const { place: name } of members) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
const touch = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
function placeLabels(marks, areas, path, { width, height, fontSize }) {
  const taken = marks.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const labels = [];
  const tryAt = (text, kind, spots) => {
    const long = textWidth(text, fontSize);
    for (const { x, y, anchor } of spots) {
      const left = anchor === "start" ? x : anchor === "end" ? x - long : x - long / 2;
      const box = { left: left - 2, right: left + long + 2, top: y - fontSize, bottom: y + fontSize * 0.3 };
      if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) continue;
      if (taken.some((other) => touch(box, other))) continue;
      taken.push(box);
      labels.push({ text, x, y, anchor, kind });
      return;
    }
  };
  for (const { members, x, y, r } of [...marks].sort((a, b) => b.members.length - a.members.length)) {
    const name = commonPlace(members);
    if (!name || labels.some(({ text }) => text === name)) continue;
    tryAt(name, "place", [
      { x: x + r + 4, y: y + fontSize * 0.35, anchor: "start" },
      { x: x - r - 4, y: y + fontSize * 0.35, anchor: "end" },
      { x, y: y - r - 4, anchor: "middle" },
      { x, y: y + r + fontSize, anchor: "middle" }
    ]);
  }
  for (const { label, shape, inFocus } of areas) {
    const [x, y] = path.centroid(shape);
    if (!inFocus || !Number.isFinite(x)) continue;
    const rows = [0, -3, 3, -6, 6].map((row) => ({ x, y: y + row * fontSize, anchor: "middle" }));
    tryAt(label.toUpperCase(), "area", rows);
  }
  return labels;
}
function placeInsets(areas, places, { width, top, fontSize }) {
  if (!areas.length) return [];
  const size = Math.min(110, (width - MARGIN) / areas.length - MARGIN / 2);
  const height = size + fontSize * 1.6;
  return areas.map(({ key, label, shape }, rank) => {
    const holds = places.filter((each) => areas.find((area) => standsIn(area, each))?.key === key);
    const points = { type: "MultiPoint", coordinates: holds.map(({ lon, lat }) => [lon, lat]) };
    const subject = { type: "GeometryCollection", geometries: holds.length ? [shape, points] : [shape] };
    const left = rank * (size + MARGIN / 2);
    const projection = mercator().fitExtent([[left + 6, top + 6], [left + size - 6, top + size - 6]], subject);
    const path = index(projection).digits(1);
    return {
      mark: { label, x: left, y: top, width: size, height },
      area: { key, label, inFocus: true, path: path(shape) ?? "" },
      projection,
      extent: { left, top, width: size, height: size },
      holds
    };
  });
}

function identity(x) {
  return x;
}

function transform(transform) {
  if (transform == null) return identity;
  var x0,
      y0,
      kx = transform.scale[0],
      ky = transform.scale[1],
      dx = transform.translate[0],
      dy = transform.translate[1];
  return function(input, i) {
    if (!i) x0 = y0 = 0;
    var j = 2, n = input.length, output = new Array(n);
    output[0] = (x0 += input[0]) * kx + dx;
    output[1] = (y0 += input[1]) * ky + dy;
    while (j < n) output[j] = input[j], ++j;
    return output;
  };
}

function reverse(array, n) {
  var t, j = array.length, i = j - n;
  while (i < --j) t = array[i], array[i++] = array[j], array[j] = t;
}

function feature(topology, o) {
  if (typeof o === "string") o = topology.objects[o];
  return o.type === "GeometryCollection"
      ? {type: "FeatureCollection", features: o.geometries.map(function(o) { return feature$1(topology, o); })}
      : feature$1(topology, o);
}

function feature$1(topology, o) {
  var id = o.id,
      bbox = o.bbox,
      properties = o.properties == null ? {} : o.properties,
      geometry = object(topology, o);
  return id == null && bbox == null ? {type: "Feature", properties: properties, geometry: geometry}
      : bbox == null ? {type: "Feature", id: id, properties: properties, geometry: geometry}
      : {type: "Feature", id: id, bbox: bbox, properties: properties, geometry: geometry};
}

function object(topology, o) {
  var transformPoint = transform(topology.transform),
      arcs = topology.arcs;

  function arc(i, points) {
    if (points.length) points.pop();
    for (var a = arcs[i < 0 ? ~i : i], k = 0, n = a.length; k < n; ++k) {
      points.push(transformPoint(a[k], k));
    }
    if (i < 0) reverse(points, n);
  }

  function point(p) {
    return transformPoint(p);
  }

  function line(arcs) {
    var points = [];
    for (var i = 0, n = arcs.length; i < n; ++i) arc(arcs[i], points);
    if (points.length < 2) points.push(points[0]); // This should never happen per the specification.
    return points;
  }

  function ring(arcs) {
    var points = line(arcs);
    while (points.length < 4) points.push(points[0]); // This may happen if an arc has only two points.
    return points;
  }

  function polygon(arcs) {
    return arcs.map(ring);
  }

  function geometry(o) {
    var type = o.type, coordinates;
    switch (type) {
      case "GeometryCollection": return {type: type, geometries: o.geometries.map(geometry)};
      case "Point": coordinates = point(o.coordinates); break;
      case "MultiPoint": coordinates = o.coordinates.map(point); break;
      case "LineString": coordinates = line(o.arcs); break;
      case "MultiLineString": coordinates = o.arcs.map(line); break;
      case "Polygon": coordinates = polygon(o.arcs); break;
      case "MultiPolygon": coordinates = o.arcs.map(polygon); break;
      default: return null;
    }
    return {type: type, coordinates: coordinates};
  }

  return geometry(o);
}

function readOutlines(raw, { object, scheme, codeProperty }) {
  return featuresIn(raw, object ?? scheme).flatMap(({ id, properties, geometry }) => {
    const code = codeProperty ? properties?.[codeProperty] : id ?? properties?.["code"] ?? properties?.["id"];
    if (code === void 0 || code === null || !geometry) return [];
    const name = properties?.["name"] ?? properties?.["nom"] ?? code;
    return [{ code: String(code), name: String(name), shape: geometry }];
  });
}
function featuresIn(raw, object) {
  const typed = raw;
  if (typed?.type === "FeatureCollection" && Array.isArray(typed.features)) return typed.features;
  if (typed?.type === "Topology" && typed.objects) {
    const topology = typed;
    const wanted = topology.objects[object] ?? topology.objects[`${object}s`] ?? Object.values(topology.objects)[0];
    if (wanted) return collection(feature(topology, wanted));
  }
  throw new LoadError("refused");
}
const collection = (made) => made.type === "FeatureCollection" ? made.features : [made];

const files = new SharedRequests(async (url, src, signal) => {
  const { text } = await fetchText(url, location.href, signal);
  return parseJson(text, src);
});
const NONE = { phase: "none" };
class OutlinesController {
  constructor(host) {
    this.host = host;
    this.state = NONE;
    host.addController(this);
  }
  #of;
  #release;
  hostDisconnected() {
    this.#release?.();
    this.#release = void 0;
    if (this.state.phase !== "ready") this.#of = void 0;
  }
  /** Asks for the outlines that `geometry` describes; `base` is the address of its document. */
  want(geometry, base) {
    if (geometry === this.#of) return this.state;
    this.#of = geometry;
    this.#release?.();
    this.#release = void 0;
    this.state = NONE;
    if (geometry?.inline) this.#read(geometry, geometry.inline);
    else if (geometry?.href !== void 0) this.#fetch(geometry, geometry.href, base);
    return this.state;
  }
  #fetch(geometry, href, base) {
    this.state = { phase: "waiting" };
    const { answer, release } = files.take(href, base);
    this.#release = release;
    const become = (act) => {
      if (this.#of !== geometry || this.#release !== release) return;
      act();
      this.host.requestUpdate();
    };
    answer.then(
      (raw) => become(() => this.#read(geometry, raw)),
      () => become(() => this.state = { phase: "failed" })
    );
  }
  #read(geometry, raw) {
    try {
      this.state = { phase: "ready", outlines: readOutlines(raw, geometry) };
    } catch {
      this.state = { phase: "failed" };
    }
  }
}

const mapWords = wording("map", {
  title: "Carte des centres",
  summary: (shown, places) => `${shown} sur la carte, dans ${places}.`,
  shown: (shown) => `${shown} sur la carte.`,
  most: (place, count) => `La commune qui en compte le plus est ${place} : ${count}.`,
  unplaced: (count) => `${count} sans position connue : voir la liste.`,
  offMap: (count) => `${count} hors de la carte : voir la liste.`,
  communes: ["commune", "communes"],
  empty: "Aucun centre n\u2019a de position connue.",
  noCentre: "Le fichier ne contient aucun centre.",
  image: (title) => `Carte : ${title}. La liste des m\xEAmes centres est dans le tableau qui suit.`,
  group: (count, place) => place ? `${count}, ${place} et environs` : count,
  single: (name, place) => place ? `${name}, ${place}` : name,
  rank: (text, place, of) => `${text}. Rep\xE8re ${place} sur ${of}.`,
  zoomIn: "Agrandir",
  zoomOut: "R\xE9duire",
  reset: "Vue d\u2019ensemble",
  legend: "L\xE9gende",
  one: "Un centre",
  several: "Plusieurs centres proches (le nombre est \xE9crit)",
  chosen: "Rep\xE8re choisi",
  choose: "Choisissez un rep\xE8re sur la carte pour lire ses centres ici.",
  elsewhere: "Autres communes",
  close: "Fermer",
  columns: { name: "Centre", place: "Commune", position: "Sur la carte" },
  placed: "oui",
  notPlaced: "position non connue",
  outside: "hors de la carte",
  outlinesFailed: "Les contours des territoires n\u2019ont pas pu \xEAtre lus : les centres sont montr\xE9s sans eux.",
  outlinesWaiting: "Chargement des contours\u2026",
  levels: "Agrandissement"
});

var styles = css`
  .spread {
    display: grid;
    gap: 1em;
    margin-top: 1em;
  }

  .spread.wide {
    grid-template-columns: minmax(0, 2fr) minmax(15rem, 1fr);
  }

  .spread figure {
    position: relative;
    margin: 0;
  }

  .drawing {
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  /* Above the layer of the cursor, which covers the whole drawing. */
  .hint {
    position: relative;
  }

  .area {
    fill: none;
    stroke: var(--_line);
    stroke-linejoin: round;
  }

  .area.focus {
    fill: var(--_land);
    stroke: var(--_edge);
  }

  .inset {
    fill: none;
    stroke: var(--_line);
  }

  .place {
    fill: var(--_accent);
    stroke: var(--_paper);
    stroke-width: 2;
  }

  .place.group {
    fill: var(--_series-1);
  }

  .place.active {
    fill: var(--_highlight);
  }

  .place.chosen {
    stroke: var(--_highlight);
    stroke-width: 4;
  }

  .count {
    fill: var(--_on-accent);
    font-weight: 700;
  }

  .map-label {
    fill: currentColor;
    stroke: var(--_paper);
    stroke-width: 3;
    stroke-linejoin: round;
    paint-order: stroke;
  }

  .map-label.area-name {
    fill: var(--_quiet);
    letter-spacing: 0.06em;
    font-size: 0.8125em;
  }

  .moves {
    display: flex;
    gap: 0.25rem;
    margin-top: 0.5rem;
  }

  /* Over the map only where it leaves room for them. */
  .wide .moves {
    position: absolute;
    inset-block-start: 0.5rem;
    inset-inline-end: 0.5rem;
    flex-direction: column;
    margin: 0;
  }

  .moves button {
    justify-content: center;
    width: 2.75rem;
    padding: 0;
    font-size: 1.25em;
    line-height: 1;
    color: inherit;
    background: var(--_paper);
  }

  .frame:not(.on-dark) .moves button {
    color: #1b1f22;
  }

  button[disabled] {
    color: var(--_quiet);
    border-style: dashed;
    cursor: default;
  }

  .side {
    display: grid;
    align-content: start;
    gap: 1em;
  }

  .legend {
    display: grid;
    gap: 0.25em;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.9375em;
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: 0.6em;
  }

  .legend svg {
    flex: none;
  }

  .side h3,
  .side .legend-title {
    margin: 0 0 0.35em;
    font-size: 1em;
    font-weight: 700;
  }

  .details {
    padding: 0.9em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_wash);
    overflow-wrap: anywhere;
  }

  .details p {
    margin: 0;
  }

  .details ul {
    display: grid;
    gap: 0.6em;
    margin: 0.5em 0;
    padding: 0;
    list-style: none;
  }

  .details .communes {
    gap: 0;
  }

  .communes li {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    padding: 0.3em 0;
    border-top: 1px solid var(--_line);
  }

  .details .place-name {
    font-weight: 700;
  }

  .details small {
    display: block;
    font-size: 0.9375em;
    color: var(--_quiet);
  }
`;

const mapMarks = ({ areas, insets, labels, places }, { active, chosen, number }) => svg`
  <g class="areas">${areas.map(({ path, inFocus }) => svg`<path class=${inFocus ? "area focus" : "area"} d=${path}></path>`)}</g>
  ${insets.map(
  ({ x, y, width, height, label }) => svg`
      <rect class="inset" x=${x + 0.5} y=${y + 0.5} width=${width - 1} height=${height - 1} rx="4"></rect>
      <text class="map-label area-name" x=${x + width / 2} y=${y + height - 7} text-anchor="middle">${label}</text>
    `
)}
  <g class="labels">${labels.map(mapLabel)}</g>
  <g class="places">${places.map((mark, index) => placeMark(mark, index === active, mark.key === chosen, number))}</g>
`;
const mapLabel = ({ text, x, y, anchor, kind }) => svg`<text class="map-label ${kind}-name" x=${x} y=${y} text-anchor=${anchor}>${text}</text>`;
const placeMark = ({ x, y, r, members }, isActive, isChosen, number) => svg`
  <circle class="place ${members.length > 1 ? "group" : ""} ${isActive ? "active" : ""} ${isChosen ? "chosen" : ""}" cx=${x} cy=${y} r=${r}></circle>
  ${members.length > 1 ? svg`<text class="count" x=${x} y=${y} dy="0.35em" text-anchor="middle">${number(members.length)}</text>` : ""}
`;

var __defProp = Object.defineProperty;
var __decorateClass = (decorators, target, key, kind) => {
  var result = void 0 ;
  for (var i = decorators.length - 1, decorator; i >= 0; i--)
    if (decorator = decorators[i])
      result = (decorator(target, key, result) ) || result;
  if (result) __defProp(target, key, result);
  return result;
};
const WIDE_EMS = 40;
const SIDE_SHARE = 1 / 3;
const GAP_EMS = 1;
const ZOOM_STEP = 2;
const MOST_ZOOM = 64;
const LISTED = 10;
class CscMap extends ObservatoryElement {
  constructor() {
    super(...arguments);
    this.areas = "departement";
    this.zoom = 1;
    this.parts = [rowsOf(centres), rowsOf(geometries)];
    this.#cursor = new CursorController(this);
    this.#outlines = new OutlinesController(this);
  }
  static {
    this.styles = [...ObservatoryElement.styles, drawing, styles];
  }
  #cursor;
  #outlines;
  get settled() {
    return this.page.width > 0 && this.#outlines.state.phase !== "waiting";
  }
  view(observatory, { url }) {
    const { locale } = this;
    const words = locale.words(mapWords);
    const title = words.title;
    const scoped = observatory.rows(centres).filter((centre) => this.#isInScope(centre));
    if (!scoped.length) return { title, summary: "", body: words.noCentre, sources: [] };
    const geometry = observatory.rows(geometries).find(({ scheme }) => scheme === this.areas);
    const outlines = this.#outlines.want(geometry, url);
    const known = scoped.flatMap(placeOf);
    const off = new Set(placesOffMap(this.#areas(scoped), known));
    const places = known.filter((place) => !off.has(place));
    return {
      title,
      summary: this.#summary(places, off.size, scoped.length - known.length),
      body: places.length ? this.#spread(title, scoped, places) : words.empty,
      table: this.#table(title, scoped, new Set(places.map(({ key }) => key))),
      sources: [.../* @__PURE__ */ new Set([...scoped.flatMap(({ source }) => source ?? []), ...geometry?.source ? [geometry.source] : []])],
      cautions: outlines.phase === "failed" ? [words.outlinesFailed] : []
    };
  }
  #isInScope({ territories }) {
    return !this.territory || Boolean(territories?.some((ref) => ref === this.territory));
  }
  #summary(places, off, unplaced) {
    const { locale } = this;
    const words = locale.words(mapWords);
    const cities = new Set(places.map(({ place }) => place).filter(Boolean));
    const [one, many] = words.communes;
    const shown = saidCentres(locale, places.length);
    const sentences = [cities.size ? words.summary(shown, counted(locale, cities.size, one, many)) : words.shown(shown)];
    const common = commonPlace(places);
    const inCommon = places.filter(({ place }) => place === common).length;
    if (cities.size > 1 && inCommon > 1) sentences.push(words.most(common, saidCentres(locale, inCommon)));
    if (off) sentences.push(words.offMap(saidCentres(locale, off)));
    if (unplaced) sentences.push(words.unplaced(saidCentres(locale, unplaced)));
    return sentences.join(" ");
  }
  #table(caption, scoped, shown) {
    const words = this.locale.words(mapWords);
    const { columns } = words;
    return {
      caption,
      columns: [columns.name, columns.place, columns.position].map((label) => ({ label })),
      rows: scoped.map((centre) => [
        cell(centre.name),
        cell(cityOf(centre)),
        shown.has(centre.id) ? cell(words.placed) : blank(pointOf(centre) ? words.outside : words.notPlaced)
      ])
    };
  }
  #spread(title, scoped, places) {
    const { width, fontSize } = this.page;
    if (width < 1) return html`<figure></figure>`;
    const wide = width >= WIDE_EMS * fontSize;
    const gap = GAP_EMS * fontSize;
    const side = Math.max(15 * fontSize, (width - gap) * SIDE_SHARE);
    const mapWidth = Math.floor(wide ? width - gap - side : width) - 2;
    const plan = this.#plan(scoped, places, mapWidth);
    const chosen = plan.places.find(({ members }) => members.some(({ key }) => key === this.chosen));
    return html`
      <div class="spread ${wide ? "wide" : ""}">
        ${this.#figure(title, plan, chosen)}
        <div class="side">${this.#details(chosen, scoped)} ${this.#legend(plan, chosen !== void 0)}</div>
      </div>
    `;
  }
  #areas(scoped) {
    const { state: outlines } = this.#outlines;
    if (outlines.phase !== "ready") return [];
    const focus = new Set(scoped.flatMap(({ territories }) => territories ?? []).filter((ref) => schemeOf(ref) === this.areas).map(codeOf));
    return outlines.outlines.map(({ code, name, shape }) => ({ key: code, label: name, shape, inFocus: focus.has(code) }));
  }
  #plan(scoped, places, width) {
    return planMap(
      this.#areas(scoped),
      places,
      {
        width,
        maxHeight: parseFloat(getComputedStyle(this).getPropertyValue("--csc-map-height")) * this.page.fontSize || 32 * this.page.fontSize,
        fontSize: this.page.fontSize * 0.875,
        zoom: this.zoom,
        centre: this.middle
      }
    );
  }
  #figure(title, plan, chosen) {
    const { locale } = this;
    const words = locale.words(mapWords);
    const { width, height, places } = plan;
    const datums = places.map(({ members, x, y }, index) => ({
      name: members.length === 1 ? members[0].label : commonPlace(members),
      text: words.rank(this.#named(members), locale.number(index + 1), locale.number(places.length)),
      x,
      y
    }));
    return html`
      <figure part="drawing" role="figure" aria-label=${title} @keydown=${(event) => this.#key(event, plan)}>
        <div class="drawing">
          <svg role="img" aria-label=${words.image(title)} width=${width} height=${height} viewBox="0 0 ${width} ${height}">
            ${mapMarks(plan, { active: this.#cursor.index, chosen: chosen?.key, number: (count) => locale.number(count) })}
          </svg>
          ${this.#cursor.render({
      locale,
      title,
      data: datums,
      width,
      at: (x, y) => places.findIndex((mark) => Math.hypot(mark.x - x, mark.y - y) <= Math.max(mark.r, 13)),
      choose: (index) => this.#choose(places[index])
    })}
        </div>
        ${this.#moves(plan)}
      </figure>
    `;
  }
  #named(members) {
    const { locale } = this;
    const words = locale.words(mapWords);
    const [first] = members;
    return members.length === 1 ? words.single(first.label, first.place) : words.group(saidCentres(locale, members.length), commonPlace(members));
  }
  #moves(plan) {
    const words = this.locale.words(mapWords);
    return html`
      <div class="moves unprinted" role="group" aria-label=${words.levels}>
        <button type="button" aria-label=${words.zoomIn} title=${words.zoomIn} ?disabled=${this.zoom >= MOST_ZOOM} @click=${() => this.#zoomBy(ZOOM_STEP, plan)}>+</button>
        <button type="button" aria-label=${words.zoomOut} title=${words.zoomOut} aria-disabled=${this.zoom <= 1} @click=${() => this.#zoomBy(1 / ZOOM_STEP, plan)}>−</button>
        ${this.zoom > 1 ? html`<button type="button" aria-label=${words.reset} title=${words.reset} @click=${() => this.#reset()}>⤢</button>` : nothing}
      </div>
    `;
  }
  /** Around the mark under the cursor, else the chosen one, else what is in the middle. */
  #zoomBy(factor, { places, width, height, locate }) {
    const zoom = Math.min(MOST_ZOOM, Math.max(1, this.zoom * factor));
    if (zoom === this.zoom) return;
    const around = places[this.#cursor.index] ?? places.find(({ members }) => members.some(({ key }) => key === this.chosen));
    const [lon, lat] = around ? locate(around.x, around.y) : locate(width / 2, height / 2);
    this.middle = zoom === 1 ? void 0 : [lon, lat];
    this.zoom = zoom;
  }
  #reset() {
    this.zoom = 1;
    this.middle = void 0;
    this.renderRoot.querySelector(".moves button")?.focus();
  }
  #key(event, plan) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") this.#zoomBy(ZOOM_STEP, plan);
    else if (event.key === "-") this.#zoomBy(1 / ZOOM_STEP, plan);
    else if (event.key === "0" && this.zoom > 1) this.#reset();
    else return;
    event.preventDefault();
  }
  #choose({ members }) {
    const [first] = members;
    this.chosen = first.key;
    if (members.length === 1) this.dispatchEvent(new CscSelectEvent("centre", first.key));
  }
  #details(chosen, scoped) {
    const words = this.locale.words(mapWords);
    if (!chosen) return this.#communes(scoped);
    const members = chosen.members.flatMap(({ key }) => scoped.find(({ id }) => id === key) ?? []);
    return html`
      <div class="details">
        <div role="status">
          <p class="place-name">${this.#named(chosen.members)}</p>
          <ul>
            ${members.map(({ name, address }) => html`<li><bdi>${name}</bdi>${address?.street ? html`<small><bdi>${address.street}</bdi></small>` : nothing}</li>`)}
          </ul>
        </div>
        <button type="button" class="unprinted" @click=${() => this.#close()}>${words.close}</button>
      </div>
    `;
  }
  /** What stands where, in words, while no mark is chosen. */
  #communes(scoped) {
    const { locale } = this;
    const words = locale.words(mapWords);
    const counts = /* @__PURE__ */ new Map();
    for (const centre of scoped) if (pointOf(centre) && cityOf(centre)) counts.set(cityOf(centre), (counts.get(cityOf(centre)) ?? 0) + 1);
    const compare = byName(locale);
    const sorted = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
    const rest = sorted.slice(LISTED).reduce((sum, [, count]) => sum + count, 0);
    return html`
      <div class="details">
        <p role="status" class="unprinted">${words.choose}</p>
        <ul class="communes">
          ${sorted.slice(0, LISTED).map(([name, count]) => html`<li><bdi>${name}</bdi> <span>${saidCentres(locale, count)}</span></li>`)}
          ${rest ? html`<li>${words.elsewhere} <span>${saidCentres(locale, rest)}</span></li>` : nothing}
        </ul>
      </div>
    `;
  }
  #close() {
    this.chosen = void 0;
    this.dispatchEvent(new CscSelectEvent("centre", null));
    this.renderRoot.querySelector(".cursor")?.focus();
  }
  #legend({ places }, withChosen) {
    const words = this.locale.words(mapWords);
    const swatch = (kind, r, count = "") => html`
      <svg aria-hidden="true" width="34" height="30" viewBox="0 0 34 30">
        <circle class="place ${kind}" cx="17" cy="15" r=${r}></circle>
        <text class="count" x="17" y="15" dy="0.35em" text-anchor="middle">${count}</text>
      </svg>
    `;
    const groups = places.filter(({ members }) => members.length > 1);
    return html`
      <div>
        <p class="legend-title">${words.legend}</p>
        <ul class="legend">
          ${places.length > groups.length ? html`<li>${swatch("", 7)} ${words.one}</li>` : nothing}
          ${groups.length ? html`<li>${swatch("group", 13, this.locale.number(groups[0].members.length))} ${words.several}</li>` : nothing}
          ${withChosen ? html`<li>${swatch("chosen", 8)} ${words.chosen}</li>` : nothing}
        </ul>
      </div>
    `;
  }
}
__decorateClass([
  property()
], CscMap.prototype, "areas");
__decorateClass([
  property()
], CscMap.prototype, "territory");
__decorateClass([
  state()
], CscMap.prototype, "zoom");
__decorateClass([
  state()
], CscMap.prototype, "middle");
__decorateClass([
  state()
], CscMap.prototype, "chosen");
function placeOf(centre) {
  const point = pointOf(centre);
  return point ? [{ key: centre.id, label: centre.shortName ?? centre.name, place: cityOf(centre), ...point }] : [];
}

export { CscMap as C };
//# sourceMappingURL=nfft31k4.js.map
