import { inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { type Confirmation, ConfirmDialog } from './confirm-dialog';

/** A function that asks for confirmation and answers whether the person said yes. */
export function injectConfirm(): (confirmation: Confirmation) => Promise<boolean> {
  const dialogs = inject(MatDialog);
  return async (confirmation) => {
    const dialog = dialogs.open<ConfirmDialog, Confirmation, boolean>(ConfirmDialog, {
      data: confirmation,
      width: '480px',
      autoFocus: '[cdkFocusInitial]',
    });
    return (await firstValueFrom(dialog.afterClosed())) ?? false;
  };
}
