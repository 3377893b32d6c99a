import { isActingPlace, isTypingPlace, pressName } from './key-presses';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'shiftKey' | 'metaKey', boolean>> = {},
) => pressName({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('pressName', () => {
  it.each([
    ['j', {}, 'j'],
    ['J', { shiftKey: true }, 'Shift J'],
    ['?', { shiftKey: true }, '?'],
    [' ', {}, 'Space'],
    ['k', { ctrlKey: true }, 'Ctrl K'],
    ['k', { metaKey: true }, 'Ctrl K'],
    ['Enter', {}, 'Enter'],
    ['Shift', { shiftKey: true }, null],
  ])('names %s with %j', (key, held, name) => {
    expect(press(key, held)).toBe(name);
  });
});

describe('places', () => {
  const element = (html: string) => {
    document.body.innerHTML = html;
    return document.body.firstElementChild;
  };

  it('leaves letters to fields, but not to check boxes', () => {
    expect(isTypingPlace(element('<input>'))).toBe(true);
    expect(isTypingPlace(element('<textarea></textarea>'))).toBe(true);
    expect(isTypingPlace(element('<input type="checkbox">'))).toBe(false);
    expect(isTypingPlace(element('<button>x</button>'))).toBe(false);
  });

  it('leaves Space to what already acts on it', () => {
    expect(isActingPlace(element('<button>x</button>'))).toBe(true);
    expect(isActingPlace(element('<a href="/x">x</a>'))).toBe(true);
    expect(isActingPlace(element('<main></main>'))).toBe(false);
  });
});
