import { describe, expect, it } from 'vitest';
import { createWorld } from '../create-world.ts';

const world = createWorld();

describe('titles', () => {
  it('give at least three in four projects a title that no other project has', () => {
    const titles = [...world.projects()].map(({ title }) => title.fr);
    expect(new Set(titles).size / titles.length).toBeGreaterThan(0.75);
  });

  it('start with a capital letter and differ between the languages', () => {
    const texts = [...world.projects(), ...world.challenges(), ...world.miipProjects()].map(
      ({ title }) => title,
    );
    expect(texts.filter(({ en, fr }) => en === fr || !/^\p{Lu}/u.test(en) || !/^\p{Lu}/u.test(fr))).toEqual(
      [],
    );
  });
});
