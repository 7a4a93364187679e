// Package notices holds the licences of all that is linked into the program and
// of the data in it, as they ask to be passed on with it.
package notices

import _ "embed"

//go:generate go run ./collect

// Data says where the learned files and lists come from, and what that means
// for whoever passes the program on.
//
//go:embed data.txt
var Data string

// Modules are the licences of the modules that are linked, and of Go.
//
//go:embed modules.txt
var Modules string
