package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// What a reader can still take in. A type or a function that outgrows it is two;
// a long condition is a table, or has a name.
const (
	maxMethods        = 40
	maxPaths          = 30 // through a function: its branches and one
	maxTerms          = 5  // of a condition
	maxLongConditions = 19 // in all the program
)

// TestSizes asserts that no type, function or condition outgrows its reader.
func TestSizes(t *testing.T) {
	files, err := filepath.Glob("../../internal/*/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	methods := map[string]int{}
	var long []string
	fset := token.NewFileSet()
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range f.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || fn.Body == nil {
				continue
			}
			if fn.Recv != nil {
				methods[filepath.Dir(file)+"."+receiver(fn.Recv.List[0].Type)]++
			}
			if n := paths(fn.Body); n > maxPaths {
				t.Errorf("%s: %d paths lead through %s, at most %d may", fset.Position(fn.Pos()), n, fn.Name.Name, maxPaths)
			}
			for _, c := range longConditions(fn.Body) {
				long = append(long, fmt.Sprintf("%s: %d terms", fset.Position(c.Pos()), terms(c)))
			}
		}
	}
	for typ, n := range methods {
		if n > maxMethods {
			t.Errorf("%s has %d methods, at most %d are let", typ, n, maxMethods)
		}
	}
	if len(long) > maxLongConditions {
		slices.Sort(long)
		t.Errorf("%d conditions have more than %d terms, at most %d may:\n%s", len(long), maxTerms, maxLongConditions, strings.Join(long, "\n"))
	}
}

// receiver is the name of a method's type.
func receiver(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return receiver(e.X)
	case *ast.IndexExpr:
		return receiver(e.X)
	case *ast.Ident:
		return e.Name
	}
	return ""
}

// paths is the cyclomatic complexity of a body.
func paths(body ast.Node) int {
	n := 1
	ast.Inspect(body, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.IfStmt, *ast.ForStmt, *ast.RangeStmt:
			n++
		case *ast.CaseClause:
			n += min(len(node.List), 1)
		case *ast.CommClause:
			if node.Comm != nil {
				n++
			}
		case *ast.BinaryExpr:
			if joins(node) {
				n++
			}
		}
		return true
	})
	return n
}

// longConditions are the conditions of more than maxTerms terms.
func longConditions(body ast.Node) (long []ast.Expr) {
	ast.Inspect(body, func(node ast.Node) bool {
		c, ok := node.(*ast.BinaryExpr)
		if !ok || !joins(c) {
			return true
		}
		if terms(c) > maxTerms {
			long = append(long, c)
		}
		return false
	})
	return long
}

// terms counts what a condition joins by "and" and "or".
func terms(e ast.Expr) int {
	switch e := e.(type) {
	case *ast.BinaryExpr:
		if joins(e) {
			return terms(e.X) + terms(e.Y)
		}
	case *ast.ParenExpr:
		return terms(e.X)
	case *ast.UnaryExpr:
		if e.Op == token.NOT {
			return terms(e.X)
		}
	}
	return 1
}

func joins(e *ast.BinaryExpr) bool { return e.Op == token.LAND || e.Op == token.LOR }
