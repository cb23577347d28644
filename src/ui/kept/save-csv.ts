import { delimiterFor, type CsvOptions } from '../../history/transfer/write-csv.ts';
import { saveFile } from './save-file.ts';

/** CSV as the spreadsheets of this device take it: they speak its language, whatever the app speaks. */
export const csvOptions = (): CsvOptions => ({ delimiter: delimiterFor(navigator.language) });

/** CSV as a file. @param name with its ending */
export const csvFile = (csv: string, name: string): File => new File([csv], name, { type: 'text/csv;charset=utf-8' });

/** Hands CSV to the person as a file. */
export function saveCsv(csv: string, name: string): void {
  saveFile(csvFile(csv, name), name);
}
