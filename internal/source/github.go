package source

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// What GitHub adds to CommonMark and articles use: words struck out and notes.
// The parser's own package for both compiles patterns for addresses as the
// program starts, which took as long as the first article itself.

// ofGitHub are the parsers of it. A note's definition comes before a
// paragraph's, a reference before a link's.
func ofGitHub() []parser.Option {
	return []parser.Option{
		parser.WithInlineParsers(util.Prioritized(struck{}, 500), util.Prioritized(noteReference{}, 101)),
		parser.WithBlockParsers(util.Prioritized(noteDefinition{}, 999)),
	}
}

// struck reads "~~f~~" as emphasis, so that its words stay and its marks go.
type struck struct{}

func (struck) Trigger() []byte { return []byte{'~'} }

func (struck) IsDelimiter(b byte) bool { return b == '~' }

func (struck) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (struck) OnMatch(int) ast.Node { return ast.NewEmphasis(1) }

func (s struck) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	marks := parser.ScanDelimiter(line, before, 1, s)
	if marks == nil || marks.OriginalLength > 2 || before == '~' {
		return nil
	}
	marks.Segment = segment.WithStop(segment.Start + marks.OriginalLength)
	block.Advance(marks.OriginalLength)
	pc.PushDelimiter(marks)
	return marks
}

// notesKey is where the labels of the notes are kept while a text is parsed.
var notesKey = parser.NewContextKey()

// noteDefinition reads "[^1]: hard" and what is set in below it; the block is
// dropped when it ends.
type noteDefinition struct{}

func (noteDefinition) Trigger() []byte { return []byte{'['} }

func (noteDefinition) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	label, end := noteLabel(line, pc.BlockOffset())
	if len(bytes.TrimSpace(label)) == 0 || end >= len(line) || line[end] != ':' {
		return nil, parser.NoChildren
	}
	notes, _ := pc.Get(notesKey).(map[string]bool)
	if notes == nil {
		notes = map[string]bool{}
		pc.Set(notesKey, notes)
	}
	notes[string(label)] = true
	reader.AdvanceAndSetPadding(min(end+1, len(line)), segment.Padding)
	return ast.NewBlockquote(), parser.HasChildren
}

func (noteDefinition) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	at, padding := util.IndentPosition(line, reader.LineOffset(), 4)
	if at < 0 {
		return parser.Close
	}
	reader.AdvanceAndSetPadding(at, padding)
	return parser.Continue | parser.HasChildren
}

func (noteDefinition) Close(n ast.Node, _ text.Reader, _ parser.Context) {
	n.Parent().RemoveChild(n.Parent(), n)
}

func (noteDefinition) CanInterruptParagraph() bool { return true }

func (noteDefinition) CanAcceptIndentedLine() bool { return false }

// noteReference reads "[^1]" of a note that stands somewhere in the text as a
// node without words.
type noteReference struct{}

// Trigger has "!" too: in "It froze![^1]" it would open a picture.
func (noteReference) Trigger() []byte { return []byte{'!', '['} }

func (noteReference) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	opens := bytes.IndexByte(line, '[')
	label, end := noteLabel(line, opens)
	notes, _ := pc.Get(notesKey).(map[string]bool)
	if opens > 1 || label == nil || !notes[string(label)] {
		return nil
	}
	if opens == 1 {
		parent.AppendChild(parent, ast.NewTextSegment(text.NewSegment(segment.Start, segment.Start+1)))
	}
	block.Advance(end)
	return ast.NewRawHTML()
}

// noteLabel is the 1 of "[^1]" at that byte of the line and where the bracket
// ends; nil where none stands there.
func noteLabel(line []byte, at int) (label []byte, end int) {
	const longest = 999 // of CommonMark's labels
	if at < 0 || !bytes.HasPrefix(line[at:], []byte("[^")) {
		return nil, 0
	}
	label = line[at+2 : min(len(line), at+2+longest)]
	closes := bytes.IndexByte(label, ']')
	if closes < 0 || bytes.IndexByte(label[:closes], '[') >= 0 {
		return nil, 0
	}
	return label[:closes], at + 2 + closes + 1
}
