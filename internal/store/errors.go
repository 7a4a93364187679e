package store

import (
	"errors"
	"fmt"

	"zombiezen.com/go/sqlite"
)

// What can be wrong with a file. The errors of this package wrap them.
var (
	ErrForeign  = errors.New("is no database of factbox")
	ErrNewer    = errors.New("is of another version of factbox")
	ErrNotEmpty = errors.New("holds articles already")
	ErrLocked   = errors.New("is in use by another program")
	ErrReadOnly = errors.New("cannot be written")
	ErrFull     = errors.New("cannot grow: no space left on the disk")
)

// told is err in a user's words, where SQLite's own do not say what to do.
func told(err error) error {
	if err == nil {
		return nil
	}
	switch sqlite.ErrCode(err).ToPrimary() {
	case sqlite.ResultBusy, sqlite.ResultLocked:
		return ErrLocked
	case sqlite.ResultReadOnly, sqlite.ResultCantOpen, sqlite.ResultPerm, sqlite.ResultAuth:
		return ErrReadOnly
	case sqlite.ResultFull:
		return ErrFull
	case sqlite.ResultNotADB:
		return ErrForeign
	case sqlite.ResultCorrupt:
		return fmt.Errorf("is damaged: %w", err)
	}
	return err
}
