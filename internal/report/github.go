package report

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"factbox/internal/check"
	"factbox/internal/escape"
)

// github writes workflow commands, which GitHub Actions shows at the line of
// the file: ::error file=a.txt,line=3,col=5,title=quote/altered::message
type github struct{ w io.Writer }

// The escapes of workflow commands, of messages and of properties.
var (
	githubMessage  = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func (g github) Write(list []check.Finding) error {
	for _, f := range list {
		if f.Level == "" {
			continue
		}
		place := "file=" + githubProperty.Replace(escape.Visible(cmp.Or(f.Path, f.Article)))
		// GitHub drops an annotation that has columns on more lines than one.
		if f.Found != "" {
			place += fmt.Sprintf(",line=%d,endLine=%d", f.Start.Line, f.End.Line)
			if f.End.Line == f.Start.Line {
				place += fmt.Sprintf(",col=%d,endColumn=%d", f.Start.Column, f.End.Column)
			}
		}
		text := escape.OneLine(f.Message)
		if f.Expect != "" {
			text += " [" + escape.OneLine(f.Expect) + "]"
		}
		if len(f.Diff) > 0 {
			text += "\n" + (&findingsText{}).diff(f.Diff)
		}
		_, err := fmt.Fprintf(g.w, "::%s %s,title=%s::%s\n", f.Level, place, githubProperty.Replace(f.Rule), githubMessage.Replace(text))
		if err != nil {
			return err
		}
	}
	return nil
}

func (github) Close() error { return nil }
