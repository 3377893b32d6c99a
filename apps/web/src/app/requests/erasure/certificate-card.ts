import { Component, computed, inject, input } from '@angular/core';
import { linkTo } from '@tabularium/web-client';
import { Icon } from '@tabularium/web-kit/icon/icon';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import type { ErasureFacts } from './erasure-words';

/** The certificate, or why there is none yet. */
@Component({
  selector: 'tab-certificate-card',
  imports: [Icon],
  template: `
    <section class="card" [attr.aria-label]="t('certificate.label')">
      <tab-icon name="file" [size]="20" />
      <div>
        @if (erasure().certificate; as certificate) {
          <h2>{{ t('certificate.issued', { number: certificate.number }) }}</h2>
          <p class="quiet">
            {{ t('certificate.issued-text', { at: dates.moment(certificate.issuedAt, zone()) }) }}
          </p>
        } @else {
          <h2>{{ t('certificate.none') }}</h2>
          <p class="quiet">
            {{
              erasure().state === 'verified' ? t('certificate.writing') : t('certificate.none-text')
            }}
          </p>
        }
      </div>
      @if (erasure().certificate) {
        <a class="button" [href]="link()" download>
          <tab-icon name="download" />{{ t('certificate.download') }}
        </a>
      }
    </section>
  `,
  styles: `
    .card {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      align-items: center;
      padding: 14px 20px;
    }
    tab-icon {
      color: inherit;
    }
    div {
      flex: 1 1 240px;
    }
    h2 {
      font-size: 14px;
      line-height: 20px;
    }
  `,
})
export class CertificateCard {
  readonly erasure = input.required<ErasureFacts>();
  readonly requestId = input.required<string>();
  readonly zone = input.required<string>();
  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);
  protected readonly link = computed(() =>
    linkTo('GET /requests/:id/certificate', { id: this.requestId() }),
  );
}
