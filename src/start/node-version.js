/** Runs before everything else, as plain JavaScript: an older Node cannot even read the files that follow, and would only print a riddle. */

const OLDEST = 24;

if (Number.parseInt(process.versions.node, 10) < OLDEST) {
	process.stderr.write(
		`Sammenhæng needs Node ${OLDEST} or newer, and this is Node ${process.versions.node}. ` +
			'On Linux and Windows `npm ci` brings the right one by itself, unless it is told to leave out optional packages; ' +
			'elsewhere install Node 24 (LTS) and run the same command again.\n'
	);
	process.exit(1);
}
