import { DOCUMENT, inject, InjectionToken } from '@angular/core';

/** Hands a file to the browser's downloads. */
export const saveFile = new InjectionToken<(name: string, content: Blob) => void>('save file', {
  providedIn: 'root',
  factory: () => {
    const document = inject(DOCUMENT);
    return (name, content) => {
      const address = URL.createObjectURL(content);
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
    };
  },
});
