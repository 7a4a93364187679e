// Package cli is the command line: arguments and streams go in, an exit code
// comes out. It is thin: a file for each command declares its flags in one
// options struct and hands the work to source, pipeline, check and report.
//
// What a user reads on stderr is one line that begins with "factbox: ", lower
// case and without a full stop, and where the way out is known a second line
// that begins with "hint: ". Only facts go to stdout.
//
//	main.go, root.go, stop.go            the program, its commands, and how it ends
//	extract.go, check.go, repair.go      the commands; merge.go, explain.go, rules.go, schema.go, version.go, licenses.go
//	input.go, times.go, ownnames.go      flags that several commands have; bytesize.go; suggest.go the flag that was meant
//	work.go, survey.go, tally.go         articles side by side; what is learned before; progress and summary
//	sink.go                              where records go: output.go a stream, folder.go a file each (names.go, resume.go),
//	                                     tables.go tables, store.go a database
//	replace.go, inplace.go               files that appear whole; owner_unix.go and owner_other.go whose they are
//	apart.go                             that nothing is written over what is read
//	errors.go, failures.go, terminal.go  what is told, and to whom; memory.go how much is used
package cli
