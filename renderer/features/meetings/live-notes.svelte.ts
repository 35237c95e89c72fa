import type { Meeting, MeetingNote } from '../../../shared/domain/meeting.ts';
import { formatClock } from '../../lib/format.ts';
import type { CaseState } from '../case/case-state.svelte.ts';

/**
 * Notes while a meeting goes on: what is being written is a note of the meeting from its first letter, with the moment it
 * was begun, and goes the way every other edit goes. Nothing is held back here.
 */
export class LiveNotes {
  /** The note being written; null until its first letter. */
  currentId = $state<string | null>(null);
  readonly #case: CaseState;
  readonly #meetingId: string;
  readonly #name: string;

  /** `name` is what the history calls the meeting: "meeting 2". */
  constructor(caseState: CaseState, meetingId: string, name: string) {
    this.#case = caseState;
    this.#meetingId = meetingId;
    this.#name = name;
  }

  get #meeting(): Meeting | undefined {
    return this.#case.detail.records.meetings.find(({ id }) => id === this.#meetingId)?.body;
  }

  /** The note being written, as it is kept. */
  get current(): MeetingNote | null {
    return this.#meeting?.notes.find(({ id }) => id === this.currentId) ?? null;
  }

  /** The notes before it. */
  get earlier(): readonly MeetingNote[] {
    return this.#meeting?.notes.filter(({ id }) => id !== this.currentId) ?? [];
  }

  /** Takes what the note being written says now. With its first letter it begins; emptied, it is none. */
  write(text: string): void {
    const { current } = this;
    if (current) this.correct(current.id, text);
    else if (text.trim() !== '') {
      const note = { id: crypto.randomUUID(), at: new Date().toISOString(), text };
      this.currentId = note.id;
      this.#keep(note, [...this.earlier, note]);
    }
  }

  /** Ends the note being written, has it stored at once, and is ready for the next. */
  next(): void {
    this.currentId = null;
    void this.#case.flush();
  }

  /** Changes what a note says. One without words is taken away. */
  correct(id: string, text: string): void {
    const notes = this.#meeting?.notes ?? [];
    const note = notes.find((other) => other.id === id);
    if (!note) return;
    if (text.trim() === '') {
      if (this.currentId === id) this.currentId = null;
      this.#keep(
        note,
        notes.filter((other) => other.id !== id),
      );
      return;
    }
    this.#keep(
      note,
      notes.map((other) => (other.id === id ? { ...other, text } : other)),
    );
  }

  #keep(note: MeetingNote, notes: MeetingNote[]): void {
    const label = `Note of ${formatClock(note.at, true)}, ${this.#name}`;
    this.#case.change(label, 'meeting', this.#meetingId, { notes });
  }
}
