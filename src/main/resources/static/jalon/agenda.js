// "Mon agenda" in the menu: the secret address under which the counsellor's own diary fetches their appointments.
import { html, nothing, render } from '../webjars/lit-html/lit-html.js';
import { get, post, Refusal } from './api.js';
import * as words from './words.js';

const ROOT = new URL('..', import.meta.url);

/** Draws the entry of the menu; returns how to take it away again. */
export function openAgenda(node) {
  const agenda = new Agenda(node);
  agenda.draw();
  return () => agenda.close();
}

class Agenda {
  constructor(node) {
    this.node = node;
    this.forget();
  }

  forget() {
    this.madeAt = undefined;
    this.address = '';
    this.said = '';
    this.refused = '';
    this.busy = false;
  }

  close() {
    this.forget();
    render(nothing, this.node);
  }

  draw() {
    render(this.view(), this.node);
  }

  view() {
    return html`
      <a href="#" role="button" class="jalon-agenda-open" aria-haspopup="dialog" @click=${(event) => this.show(event)}>
        <span class="glyphicon glyphicon-calendar" aria-hidden="true"></span> Mon agenda</a>
      <dialog class="jalon-agenda-dialog" aria-labelledby="jalon-agenda-title" @close=${() => this.hidden()}>
        <h2 id="jalon-agenda-title">Mon agenda</h2>
        <p>Abonnez votre agenda (Outlook, Google, téléphone…) à une adresse secrète : il montrera vos rendez-vous de
          Jalon, tenus et à venir, avec le numéro du dossier, sans nom ni lieu.</p>
        <p>${this.state()}</p>
        ${this.address ? html`
          <label for="jalon-agenda-address">Adresse à donner à votre agenda</label>
          <input id="jalon-agenda-address" class="form-control" readonly .value=${this.address}
                 @focus=${(event) => event.currentTarget.select()}>
          <p class="jalon-small">Elle ne se montre qu’une fois : copiez-la maintenant. Qui la connaît voit ces
            rendez-vous ; ne la donnez qu’à votre agenda.</p>` : nothing}
        <p class="jalon-agenda-said" role="status">${this.said}</p>
        ${this.refused ? html`<p class="jalon-refused" role="alert">${this.refused}</p>` : nothing}
        <div class="jalon-buttons">
          ${this.madeAt === undefined ? nothing : html`
            <button type="button" class="btn btn-primary" ?disabled=${this.busy} @click=${() => this.make()}>
              ${this.madeAt ? 'Remplacer l’adresse' : 'Créer l’adresse'}</button>`}
          ${this.madeAt ? html`
            <button type="button" class="btn btn-danger" ?disabled=${this.busy} @click=${() => this.revoke()}>
              Retirer l’adresse</button>` : nothing}
          <button type="button" class="btn btn-default" @click=${() => this.dialog().close()}>Fermer</button>
        </div>
      </dialog>`;
  }

  state() {
    if (this.madeAt === undefined) {
      return this.refused ? '' : 'Chargement…';
    }
    return this.madeAt
      ? `Une adresse est en service depuis le ${words.shortMoment(this.madeAt)}. La remplacer éteint l’ancienne.`
      : 'Aucune adresse n’est en service.';
  }

  dialog() {
    return this.node.querySelector('dialog');
  }

  async show(event) {
    event.preventDefault();
    this.dialog().showModal();
    await this.attempt(async () => this.load());
  }

  /** The address is gone from the page as soon as the dialog is. */
  hidden() {
    this.forget();
    this.draw();
  }

  async load() {
    this.madeAt = (await get('calendar-feed')).madeAt;
  }

  make() {
    return this.attempt(async () => {
      const { path } = await post('calendar-feed');
      this.address = new URL(path.slice(1), ROOT).href;
      await this.load();
      this.said = 'L’adresse est en service.';
    });
  }

  revoke() {
    return this.attempt(async () => {
      await post('calendar-feed/revocation');
      this.address = '';
      await this.load();
      this.said = 'L’adresse est retirée : elle ne montre plus rien.';
    });
  }

  async attempt(act) {
    this.said = '';
    this.refused = '';
    this.busy = true;
    this.draw();
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refusal)) {
        throw error;
      }
      this.refused = error.message;
    } finally {
      this.busy = false;
      this.draw();
    }
  }
}
