import { describe, it } from 'vitest';
import { enterStaffState, staffStates } from '../browser/staff-states.ts';
import { browser, prepareStage } from '../browser/stage.ts';
import { drawPicture } from './draw-picture.ts';
import { languages, sizes } from './gallery-sizes.ts';

describe.skipIf(!browser)('the staff page', () => {
  const stage = prepareStage();

  describe.each(languages)('in %s', (language) => {
    describe.each(sizes)('at $width px', ({ width, height }) => {
      it.each(Object.keys(staffStates))('%s', async (state) => {
        const page = await enterStaffState(stage, state, { width, height, language, reducedMotion: 'reduce' });
        await drawPicture(page, { group: 'staff', state, width, language });
        if (staffStates[state]?.isDown) stage.complaints.splice(0);
      });
    });
  });

  it.each(['as it opens', 'with insights', 'with a source beside the answer'])(
    '%s, in forced colours',
    async (state) => {
      const page = await enterStaffState(stage, state, { width: 1440, height: 900, forcedColors: 'active' });
      await drawPicture(page, { group: 'forced', state: `staff ${state}`, width: 1440, language: 'en' });
    },
  );

  it.each(['as it opens', 'with insights', 'with words found in a source'])('%s, at double zoom', async (state) => {
    const page = await enterStaffState(stage, state, { width: 640, height: 400 });
    await drawPicture(page, { group: 'zoomed', state: `staff ${state}`, width: 640, language: 'en' });
  });
});
