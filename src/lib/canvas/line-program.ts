/** A Sigma edge program for straight lines with exact edges: each pixel is covered by the share of it that the line takes, as in SVG. Sigma's own lines fade out and are never thinner than 1.7 pixels, while our widths are counts. */

import type { Attributes } from 'graphology-types';
import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_pixelRatio', 'u_correctionRatio'] as const;

/** Two triangles a line: share of the way along it, and the side of it. */
const CORNERS = [
	[0, 1],
	[0, -1],
	[1, 1],
	[1, 1],
	[0, -1],
	[1, -1]
];

const VERTEX = /* glsl */ `
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_width;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying float v_across;
varying float v_half;

void main() {
	vec2 along = a_end - a_start;
	vec2 normal = vec2(-along.y, along.x) / max(length(along), 1e-9);
	// In device pixels. The pixels beside the line are partly covered.
	v_half = a_width / u_sizeRatio * 0.5 * u_pixelRatio;
	v_across = (v_half + 1.0) * a_corner.y;
	float unit = u_correctionRatio * 2.0 / u_pixelRatio;
	vec2 position = a_start + along * a_corner.x + normal * v_across * unit;
	gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
	#ifdef PICKING_MODE
	v_color = a_id;
	#else
	v_color = a_color;
	#endif
	// Sigma packs colours in 254 steps.
	v_color.a *= 255.0 / 254.0;
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_across;
varying float v_half;

void main() {
	float covered = clamp(min(v_half, v_across + 0.5) - max(-v_half, v_across - 0.5), 0.0, 1.0);
	#ifdef PICKING_MODE
	if (covered < 0.5) discard;
	gl_FragColor = v_color;
	#else
	gl_FragColor = v_color * covered;
	#endif
}
`;

export class LineProgram<
	N extends Attributes = Attributes,
	E extends Attributes = Attributes,
	G extends Attributes = Attributes
> extends EdgeProgram<(typeof UNIFORMS)[number], N, E, G> {
	getDefinition() {
		const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
		return {
			VERTICES: CORNERS.length,
			VERTEX_SHADER_SOURCE: VERTEX,
			FRAGMENT_SHADER_SOURCE: FRAGMENT,
			METHOD: TRIANGLES,
			UNIFORMS,
			ATTRIBUTES: [
				{ name: 'a_start', size: 2, type: FLOAT },
				{ name: 'a_end', size: 2, type: FLOAT },
				{ name: 'a_width', size: 1, type: FLOAT },
				{ name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
				{ name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true }
			],
			CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
			CONSTANT_DATA: CORNERS
		};
	}

	processVisibleItem(
		edgeIndex: number,
		startIndex: number,
		source: NodeDisplayData,
		target: NodeDisplayData,
		data: EdgeDisplayData
	) {
		const { array } = this;
		array[startIndex] = source.x;
		array[startIndex + 1] = source.y;
		array[startIndex + 2] = target.x;
		array[startIndex + 3] = target.y;
		array[startIndex + 4] = data.size;
		array[startIndex + 5] = floatColor(data.color);
		array[startIndex + 6] = edgeIndex;
	}

	setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<(typeof UNIFORMS)[number]>) {
		gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
		gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
		gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
		gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
	}
}
