import { Screen, setUpPortal, trace } from '../testing/portal-test';
import { DeadlinePanel } from './deadline-panel';

describe('deadline panel', () => {
  it('says the stored date in words with the stored working beneath', async () => {
    setUpPortal();
    const panel = await Screen.of(DeadlinePanel, {
      lead: 'deadline.answerBy',
      trace,
    });
    expect(panel.text).toContain('We answer by Monday 28 December 2026.');
    expect(panel.text).toContain(
      'The law gives us one month, which ends on 25 December (GDPR Art. 12(3)).',
    );
  });
});
