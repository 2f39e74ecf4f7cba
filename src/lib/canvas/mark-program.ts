/** A Sigma node program that draws every mark of {@link ./shapes.ts} from one buffer: signed distances in the fragment shader, so that edges are smooth at every zoom and picking follows the shape. */

import type { Attributes } from 'graphology-types';
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { HOLE, PAGE, RING, SHAPES, SQUARE, type Shape } from '$graph/drawing/shapes';

export interface MarkDisplayData extends NodeDisplayData {
	shape: Shape;
}

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_pixelRatio', 'u_correctionRatio'] as const;

/** One triangle a node, around the unit circle: corners at distance 2. */
const CORNERS = [0, (2 * Math.PI) / 3, (4 * Math.PI) / 3];

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec4 a_color;
attribute vec4 a_id;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_point;
varying float v_pixel;
varying float v_shape;

void main() {
	float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
	vec2 corner = 2.0 * vec2(cos(a_angle), sin(a_angle));
	gl_Position = vec4((u_matrix * vec3(a_position + radius * corner, 1)).xy, 0, 1);
	v_point = corner;
	// A device pixel in parts of the radius.
	v_pixel = u_correctionRatio * 2.0 / (radius * u_pixelRatio);
	v_shape = a_shape;
	#ifdef PICKING_MODE
	v_color = a_id;
	#else
	v_color = a_color;
	#endif
	// Sigma packs colours in 254 steps.
	v_color.a *= 255.0 / 254.0;
}
`;

const number = (value: number) => value.toFixed(4);

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_point;
varying float v_pixel;
varying float v_shape;

float box(vec2 p, vec2 half_size) {
	vec2 d = abs(p) - half_size;
	return max(d.x, d.y);
}

// A regular polygon with its circumradius 1 and a corner straight up.
float polygon(vec2 p, float corners) {
	float sector = 6.2831853 / corners;
	float angle = atan(p.x, p.y);
	float nearest = mod(angle + sector * 0.5, sector) - sector * 0.5;
	return length(p) * cos(abs(nearest) - sector * 0.5) - cos(sector * 0.5);
}

float distance_to(vec2 p, int shape) {
	if (shape == ${SHAPES.indexOf('ring')}) return max(length(p) - 1.0, ${number(RING)} - length(p));
	if (shape == ${SHAPES.indexOf('square')}) return box(p, vec2(${number(SQUARE)}));
	if (shape == ${SHAPES.indexOf('page')}) return box(p, vec2(${number(PAGE.width)}, ${number(PAGE.height)}));
	if (shape == ${SHAPES.indexOf('diamond')}) return polygon(p, 4.0);
	if (shape == ${SHAPES.indexOf('hexagon')}) return polygon(p, 6.0);
	if (shape == ${SHAPES.indexOf('hollow')}) return max(polygon(p, 6.0), -polygon(p / ${number(HOLE)}, 6.0) * ${number(HOLE)});
	if (shape == ${SHAPES.indexOf('triangle')}) return polygon(p, 3.0);
	if (shape == ${SHAPES.indexOf('pentagon')}) return polygon(p, 5.0);
	return length(p) - 1.0;
}

void main() {
	#ifdef PICKING_MODE
	// The whole circle can be hit: small marks stay easy to point at.
	if (length(v_point) > 1.0) discard;
	gl_FragColor = v_color;
	#else
	float covered = clamp(0.5 - distance_to(v_point, int(v_shape + 0.5)) / v_pixel, 0.0, 1.0);
	gl_FragColor = v_color * covered;
	#endif
}
`;

export class MarkProgram<
	N extends Attributes = Attributes,
	E extends Attributes = Attributes,
	G extends Attributes = Attributes
> extends NodeProgram<(typeof UNIFORMS)[number], N, E, G> {
	getDefinition() {
		const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
		return {
			VERTICES: 3,
			VERTEX_SHADER_SOURCE: VERTEX,
			FRAGMENT_SHADER_SOURCE: FRAGMENT,
			METHOD: TRIANGLES,
			UNIFORMS,
			ATTRIBUTES: [
				{ name: 'a_position', size: 2, type: FLOAT },
				{ name: 'a_size', size: 1, type: FLOAT },
				{ name: 'a_shape', size: 1, type: FLOAT },
				{ name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
				{ name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true }
			],
			CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
			CONSTANT_DATA: CORNERS.map((angle) => [angle])
		};
	}

	processVisibleItem(nodeIndex: number, startIndex: number, data: MarkDisplayData) {
		const { array } = this;
		array[startIndex] = data.x;
		array[startIndex + 1] = data.y;
		array[startIndex + 2] = data.size;
		array[startIndex + 3] = SHAPES.indexOf(data.shape);
		array[startIndex + 4] = floatColor(data.color);
		array[startIndex + 5] = nodeIndex;
	}

	setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<(typeof UNIFORMS)[number]>) {
		gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
		gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
		gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
		gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
	}
}
