// Package cli is the command line: arguments and streams go in, an exit code
// comes out. It is thin: a file for each command declares its flags in one
// options struct and hands the work to source, pipeline, check and report.
//
// What a user reads on stderr is one line that begins with "factbox: ", lower
// case and without a full stop, and where the way out is known a second line
// that begins with "hint: ". Only facts go to stdout.
package cli
