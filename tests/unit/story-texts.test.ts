/** Captions and files of stories: figures that are found and put in, Markdown that stays harmless, files that are looked at. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { captionHtml, figuresIn, keyOf, withFigures } from '$lib/stories/caption';
import { readStoryFile, storyFile, storyFileName } from '$lib/stories/story-file';
import { contentId } from '../../graph/workspace/content-id.ts';
import { parseBody, type Story } from '../../graph/workspace/bodies.ts';

describe('a caption', () => {
	it('asks for each figure once, and gets it wherever it stands', () => {
		const text = '{{statements focus=concept:mod}} af {{share}} og {{ statements }}, {{statements focus=concept:mod}}';
		expect(figuresIn(text).map(keyOf)).toEqual(
			['statements focus=concept:mod', 'share ', '{{ statements }}'].slice(0, 2)
		);
		expect(withFigures(text, (key) => `<${key}>`)).toBe(
			'<statements focus=concept:mod> af <share > og {{ statements }}, <statements focus=concept:mod>'
		);
	});

	it.each([
		['**fed**', '<p><strong>fed</strong></p>'],
		['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
		['[x](javascript:alert(1))', '<p><a href="">x</a></p>'],
		['![x](https://a.example/x.png)', '<p>!<a href="https://a.example/x.png">x</a></p>']
	])('%s becomes harmless', (markdown, html) => expect(captionHtml(markdown)).toBe(html));
});

describe('the file of a story', () => {
	const step = { is: 'view' as const, id: 'a', title: 'Mod', caption: '', notes: '', address: 'focus=concept:mod' };
	const story: Story = {
		format: 1,
		title: 'Mod & åbenhed',
		language: 'da',
		steps: [{ ...step, kept: { fingerprint: 'x', statements: 3, picture: 'abc' } }]
	};

	it('has what was typed, without what a server kept of it, and is read back', () => {
		const loaded = readStoryFile(storyFile(story));
		expect(loaded).toEqual({ story: { ...story, steps: [step] } });
		expect(storyFileName(story)).toBe('mod-aabenhed.json');
		expect(storyFile(story)).toBe(storyFile(structuredClone(story)));
	});

	it.each([
		['', 'broken'],
		['[]', 'broken'],
		['{"title": "x"}', 'broken'],
		['{"format": "1"}', 'broken'],
		['{"format": 2}', 'newer'],
		['x'.repeat(400_001), 'tooLarge']
	])('that is %.20s is refused as %s', (text, refused) => expect(readStoryFile(text)).toEqual({ refused }));
});

describe('the stories of the seed', () => {
	const files = readdirSync('seed/stories');
	const read = (file: string) => parseBody('story', JSON.parse(readFileSync(`seed/stories/${file}`, 'utf8')));

	it('are there in both languages, step by step the same', () => {
		const ids = new Set(files.map((file) => file.split('.')[0]));
		expect(ids.size).toBeGreaterThan(0);
		for (const id of ids) {
			const [da, en] = [read(`${id}.da.json`), read(`${id}.en.json`)];
			const bare = ({ steps }: Story) =>
				steps.map((step) => [
					step.is,
					step.id,
					step.is === 'view' ? step.address : '',
					step.is === 'quote' ? step.quote : ''
				]);
			expect(bare(en)).toEqual(bare(da));
			expect(da.steps.length).toBeGreaterThanOrEqual(8);
			for (const one of [...da.steps, ...en.steps]) expect([one.title, one.notes].every(Boolean)).toBe(true);
		}
	});

	it('have no figure that was typed, also in words', () => {
		const figures = /\d|\b(to|tre|fire|fem|seks|two|three|four|five|six)\b/i;
		for (const file of files)
			for (const { caption } of read(file).steps)
				// "to" in English is no figure.
				expect(
					caption.replace(/\{\{[^}]*\}\}/g, '').replaceAll(file.includes('.en.') ? /\bto\b/gi : /$^/g, '')
				).not.toMatch(figures);
	});
});

it('an id by content is the same for the same, and for nothing else', () => {
	expect(contentId(10, 'a', 'b')).toBe(contentId(10, 'a', 'b'));
	expect(contentId(10, 'ab')).not.toBe(contentId(10, 'a', 'b'));
	expect(contentId(10, 'a')).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/);
});
