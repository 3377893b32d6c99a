import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';

/** What a confirmation says: the act by name, and what it means. */
export interface Confirmation {
  readonly heading: string;
  readonly text: string;
  readonly act: string;
  readonly back: string;
  readonly danger?: boolean;
}

/** Asks once more before an act that people may regret. Focus starts on the way back. */
@Component({
  selector: 'tab-confirm-dialog',
  imports: [MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ confirmation.heading }}</h2>
    <mat-dialog-content>
      <p>{{ confirmation.text }}</p>
    </mat-dialog-content>
    <mat-dialog-actions>
      <button type="button" class="button" cdkFocusInitial (click)="dialog.close(false)">
        {{ confirmation.back }}
      </button>
      <button
        type="button"
        class="button"
        [class.danger]="confirmation.danger"
        [class.primary]="!confirmation.danger"
        (click)="dialog.close(true)"
      >
        {{ confirmation.act }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    p {
      margin: 0;
      white-space: pre-line;
    }
  `,
})
export class ConfirmDialog {
  protected readonly confirmation = inject<Confirmation>(MAT_DIALOG_DATA);
  protected readonly dialog = inject<MatDialogRef<ConfirmDialog, boolean>>(MatDialogRef);
}
