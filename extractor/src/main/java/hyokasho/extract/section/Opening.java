package hyokasho.extract.section;

/**
 * A label whose place in the form is known.
 *
 * @param printed the label as found
 * @param slot which label it is
 * @param chapter which of the chapters of this name, from 1: Ⅱ begins again for each 特定個人情報ファイル
 * @param block which of the blocks that repeat, from 1; 0 outside of them
 */
record Opening(Printed printed, Slot slot, int chapter, int block) {}
