import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { ApiProblem } from '@tabularium/web-client';
import { Control } from '@tabularium/web-kit/form-field/control';
import { Field } from '@tabularium/web-kit/form-field/field';
import { fieldWords } from '../../acting/problem-words';
import { injectFocusFirstError } from '../../forms/focus-first-error';
import { Session } from '../../session/session';
import { injectWords } from '../../words/words';
import {
  type ConnectorKind,
  type ConnectValues,
  type Parameter,
  parameterGap,
} from './connect-values';

/** The parameters that a connector's document asks for. Secrets are typed and never shown again. */
@Component({
  selector: 'tab-parameter-form',
  imports: [Control, Field],
  templateUrl: './parameter-form.html',
})
export class ParameterForm {
  readonly kind = input.required<ConnectorKind>();
  readonly given = input.required<ConnectValues>();
  readonly problem = input<ApiProblem | null>(null);
  readonly back = output();
  readonly filled = output<ConnectValues>();
  protected readonly t = injectWords();
  protected readonly session = inject(Session);
  protected readonly tried = signal(false);
  protected readonly name = linkedSignal(() => this.given().name);
  protected readonly controllerId = linkedSignal(() => this.given().controllerId);
  protected readonly values = linkedSignal<Record<string, string>>(() => ({
    ...this.given().values,
  }));
  readonly #focusFirstError = injectFocusFirstError();

  protected write(param: string, value: string): void {
    this.values.update((values) => ({ ...values, [param]: value }));
  }

  protected nameError(): string {
    if (this.tried() && !this.name().trim()) return this.t('field-problem.required');
    return fieldWords(this.problem(), 'name', this.t);
  }

  protected errorOf(param: Parameter): string {
    const gap = this.tried() ? parameterGap(param, this.values()[param.name] ?? '') : '';
    if (gap) return this.t(`field-problem.${gap}`);
    return fieldWords(this.problem(), `values.${param.name}`, this.t);
  }

  protected fill(): void {
    this.tried.set(true);
    const hasGap = this.kind().params.some((param) =>
      parameterGap(param, this.values()[param.name] ?? ''),
    );
    if (hasGap || !this.name().trim()) return this.#focusFirstError();
    this.filled.emit({
      name: this.name().trim(),
      controllerId: this.controllerId(),
      values: Object.fromEntries(Object.entries(this.values()).filter(([, value]) => value !== '')),
    });
  }
}
