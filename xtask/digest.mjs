// Prints, for the file given, a hash for its name and the hash that browsers check.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const digest = createHash('sha384').update(readFileSync(process.argv[2])).digest();
console.log(`${digest.toString('hex').slice(0, 16)} sha384-${digest.toString('base64')}`);
