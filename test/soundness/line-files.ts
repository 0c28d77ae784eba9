/** The file names of a DWARF line table, absolute, under the numbers that `DW_AT_decl_file` uses. */
import { resolve } from 'node:path';
import { Cursor, textAt } from './bytes.ts';
import type { Elf } from './elf.ts';

/** `at`: of the table in .debug_line; `directory`: where the compiler ran. */
export function readFileNames(elf: Elf, at: number, directory: string): readonly string[] {
  const cursor = new Cursor(elf.sections.get('.debug_line') ?? new Uint8Array(16), at);
  cursor.at += 4;
  const version = cursor.unsigned(2);
  if (version >= 5) cursor.at += 2;
  cursor.at += 4;
  cursor.at += version >= 4 ? 5 : 4;
  const operations = cursor.unsigned(1);
  cursor.at += operations - 1;
  return version >= 5 ? readTables(cursor, elf, directory) : readLists(cursor, directory);
}

/** Version 5: both lists say themselves what their entries hold; the first directory is the compiler's. */
function readTables(cursor: Cursor, elf: Elf, directory: string): readonly string[] {
  const directories = readTable(cursor, elf).map((entry) => resolve(directory, entry.path));
  return readTable(cursor, elf).map((entry) => resolve(directories[entry.directory] ?? directory, entry.path));
}

function readTable(cursor: Cursor, elf: Elf): readonly { path: string; directory: number }[] {
  const format = Array.from({ length: cursor.unsigned(1) }, () => ({ content: cursor.leb(), form: cursor.leb() }));
  return Array.from({ length: cursor.leb() }, () => {
    let path = '';
    let directory = 0;
    for (const { content, form } of format) {
      if (form === 0x08) path = cursor.text();
      else if (form === 0x1f) path = textAt(elf.sections.get('.debug_line_str'), cursor.unsigned(4));
      else if (form === 0x0e) path = textAt(elf.sections.get('.debug_str'), cursor.unsigned(4));
      else if (form === 0x1e) cursor.at += 16;
      else {
        const value = form === 0x0b ? cursor.unsigned(1) : form === 0x05 ? cursor.unsigned(2) : cursor.leb();
        if (content === 2) directory = value;
      }
    }
    return { path, directory };
  });
}

/** Versions 2 to 4: lists that end in an empty name; numbers begin at 1, directory 0 is the compiler's. */
function readLists(cursor: Cursor, directory: string): readonly string[] {
  const directories = [directory];
  for (let text = cursor.text(); text !== ''; text = cursor.text()) directories.push(resolve(directory, text));
  const files = [''];
  for (let text = cursor.text(); text !== ''; text = cursor.text()) {
    files.push(resolve(directories[cursor.leb()] ?? directory, text));
    cursor.leb();
    cursor.leb();
  }
  return files;
}
