import { TestBed } from '@angular/core/testing';
import { ApiClient } from '@tabularium/web-client';
import { LetterDraft } from './letter-draft';

function setUp(send: jest.Mock = jest.fn().mockResolvedValue({ done: true })) {
  TestBed.configureTestingModule({
    providers: [LetterDraft, { provide: ApiClient, useValue: { send } }],
  });
  return { draft: TestBed.inject(LetterDraft), send };
}

describe('LetterDraft', () => {
  beforeEach(() => sessionStorage.clear());

  it('starts with the saved letter, or the proposed one where nothing was written', () => {
    const { draft } = setUp();
    draft.open('r1', '', 'Dear Ana');
    expect(draft.text()).toBe('Dear Ana');
    expect(draft.isUnsaved()).toBe(false);
  });

  it('keeps the text in the tab until the server has it', async () => {
    const { draft, send } = setUp();
    draft.open('r1', 'old', '');
    draft.write('new');
    expect(sessionStorage.getItem('tabularium.draft.r1')).toBe('new');
    await expect(draft.save()).resolves.toBe(true);
    expect(send).toHaveBeenCalledWith('POST /requests/:id/answer/draft', {
      id: 'r1',
      letter: 'new',
    });
    expect(sessionStorage.getItem('tabularium.draft.r1')).toBeNull();
    expect(draft.isUnsaved()).toBe(false);
  });

  it('says that it is not saved when the server cannot be reached, and loses nothing', async () => {
    const { draft } = setUp(jest.fn().mockRejectedValue(new Error('away')));
    draft.open('r1', '', '');
    draft.write('three hours of work');
    await expect(draft.save()).resolves.toBe(false);
    expect(draft.hasFailed()).toBe(true);
    expect(sessionStorage.getItem('tabularium.draft.r1')).toBe('three hours of work');
    TestBed.resetTestingModule();
    const later = setUp().draft;
    later.open('r1', 'older', '');
    expect(later.text()).toBe('three hours of work');
  });

  it('does not call a letter saved that was changed while it was on its way', async () => {
    let arrive: (value: unknown) => void = () => undefined;
    const { draft } = setUp(jest.fn(() => new Promise((resolve) => (arrive = resolve))));
    draft.open('r1', '', '');
    draft.write('one');
    const saving = draft.save();
    draft.write('one two');
    arrive({ done: true });
    await expect(saving).resolves.toBe(false);
    expect(draft.isUnsaved()).toBe(true);
  });
});
