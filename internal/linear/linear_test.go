package linear

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestScoreAddsRows(t *testing.T) {
	word, tag := Template("word"), Template("tag and word")
	tests := []struct {
		name     string
		features []Feature
		want     []int32
	}{
		{"one row", []Feature{word.With(Hash("harbour"))}, []int32{5, -7, 0}},
		{"two rows", []Feature{word.With(Hash("harbour")), tag.With(Hash("NN")).With(Hash("harbour"))}, []int32{5, 93, 1}},
		{"a row twice", []Feature{word.With(Hash("harbour")), word.With(Hash("harbour"))}, []int32{10, -14, 0}},
		{"an unknown value", []Feature{word.With(Hash("Harbour"))}, []int32{0, 0, 0}},
		{"a template without its value", []Feature{word}, []int32{0, 0, 0}},
		{"values in the wrong order", []Feature{tag.With(Hash("harbour")).With(Hash("NN"))}, []int32{0, 0, 0}},
		{"an empty row", []Feature{word.With(Hash("quay"))}, []int32{0, 0, 0}},
		{"nothing", nil, []int32{0, 0, 0}},
	}
	m := build(t, []string{"A", "B", "C"}, map[Feature][]Weight{
		word.With(Hash("harbour")):                         {{0, 5}, {1, -7}},
		tag.With(Hash("NN")).With(Hash([]byte("harbour"))): {{2, 1}, {1, 100}},
		word.With(Hash("quay")):                            {},
	})
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := make([]int32, 3)
			m.Score(tt.features, got)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
	if !m.Has(word.With(Hash("quay"))) || m.Has(word) {
		t.Error("Has must tell an empty row from none")
	}
	if diff := cmp.Diff([]string{"A", "B", "C"}, m.Classes()); diff != "" || m.Len() != 3 {
		t.Error(diff, m.Len())
	}
}

// Every weight that goes into a file comes out of it, whatever its size.
func TestRoundTrip(t *testing.T) {
	for _, scale := range []int{127, math.MaxInt16, 100_000} {
		rng := rand.New(rand.NewPCG(1, uint64(scale)))
		rows := map[Feature][]Weight{}
		for i := range 20_000 {
			var row []Weight
			for class := range 9 {
				if rng.IntN(3) == 0 {
					row = append(row, Weight{class, rng.IntN(2*scale+1) - scale})
				}
			}
			rows[Template("t").With(Hash(fmt.Sprint(i)))] = row
		}
		m := build(t, []string{"0", "1", "2", "3", "4", "5", "6", "7", "8"}, rows)
		for f, row := range rows {
			want, got := make([]int32, 9), make([]int32, 9)
			for _, w := range row {
				want[w.Class] += int32(w.Weight)
			}
			m.Score([]Feature{f}, got)
			first, ok := m.Lookup(f)
			isEntry := len(row) > 0 && !isFull(len(row), 9) && !m.inline
			if scale <= math.MaxInt16 && (ok != isEntry || ok && first != row[0]) {
				t.Fatalf("scale %d, feature %016x: Lookup gives %v, %v; want the first of %v", scale, uint64(f), first, ok, row)
			}
			if !slices.Equal(want, got) {
				t.Fatalf("scale %d, feature %016x: want %v, got %v", scale, uint64(f), want, got)
			}
		}
		if m.Len() != len(rows) {
			t.Errorf("Len is %d, want %d", m.Len(), len(rows))
		}
	}
}

// Two features whose checks agree must not share a row, however close their slots.
func TestEqualChecksGetTheirOwnRows(t *testing.T) {
	const check = 0x1234_5678
	a, b := Feature(0x8000_0000_0000_0000|check), Feature(0x8000_1000_0000_0000|check)
	m := build(t, []string{"A", "B"}, map[Feature][]Weight{a: {{0, 1}}, b: {{1, 1}}})
	for f, want := range map[Feature][]int32{a: {1, 0}, b: {0, 1}} {
		got := make([]int32, 2)
		m.Score([]Feature{f}, got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
}

func TestFileDependsOnRowsAlone(t *testing.T) {
	file := func(order []int) []byte {
		b := NewBuilder("A", "B")
		for _, i := range order {
			if err := b.Add(Template(fmt.Sprint(i)), Weight{i % 2, i}); err != nil {
				t.Fatal(err)
			}
		}
		return bytesOf(t, b)
	}
	order := rand.New(rand.NewPCG(1, 2)).Perm(500)
	sorted := slices.Sorted(slices.Values(order))
	if !slices.Equal(file(order), file(sorted)) {
		t.Error("the file depends on the order of Add")
	}
}

func TestBuilderRefuses(t *testing.T) {
	b := NewBuilder("A")
	if err := b.Add(1, Weight{0, 1}); err != nil {
		t.Fatal(err)
	}
	if b.Add(1, Weight{0, 2}) == nil {
		t.Error("a second row for one hash was taken")
	}
	if b.Add(2, Weight{1, 2}) == nil {
		t.Error("a class that is not there was taken")
	}
	if _, err := NewBuilder().Bytes(); err == nil {
		t.Error("a model without classes was built")
	}
	if _, err := NewBuilder("A\nB").Bytes(); err == nil {
		t.Error("a class name of two lines was taken")
	}
}

func TestLoadRefuses(t *testing.T) {
	b := NewBuilder("A", "B")
	for i := range 100 {
		if err := b.Add(Template(fmt.Sprint(i)), Weight{0, i}); err != nil {
			t.Fatal(err)
		}
	}
	good := bytesOf(t, b)
	flipped := slices.Clone(good)
	flipped[len(flipped)/2] ^= 1
	for name, file := range map[string][]byte{
		"nothing":   nil,
		"foreign":   []byte("\x1f\x8b\x08 this is the beginning of some other file, longer than a header"),
		"header":    good[:headerSize],
		"truncated": good[:len(good)-1],
		"longer":    append(slices.Clone(good), 0),
		"one bit":   flipped,
	} {
		if _, err := Load(file); !errors.Is(err, ErrFormat) {
			t.Errorf("%s: want ErrFormat, got %v", name, err)
		}
	}
	if _, err := Load(good); err != nil {
		t.Error(err)
	}
}

func FuzzLoad(f *testing.F) {
	b := NewBuilder("A", "B")
	if err := b.Add(Template("t"), Weight{1, 300}); err != nil {
		f.Fatal(err)
	}
	good, err := b.Bytes()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add(good[:headerSize])
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, file []byte) {
		m, err := Load(file)
		if err != nil {
			return
		}
		m.Score([]Feature{0, 1, Template("t")}, make([]int32, 256))
	})
}

func BenchmarkScore(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 2))
	builder := NewBuilder("0", "1", "2", "3", "4", "5", "6", "7", "8")
	features := make([]Feature, 100_000)
	for i := range features {
		features[i] = Template("t").With(Value(i))
		if i%2 == 0 { // every second look-up finds a row of four entries
			if err := builder.Add(features[i], Weight{1, 5}, Weight{2, -9}, Weight{5, 77}, Weight{8, -100}); err != nil {
				b.Fatal(err)
			}
		}
	}
	rng.Shuffle(len(features), func(i, j int) { features[i], features[j] = features[j], features[i] })
	m, err := Load(bytesOf(b, builder))
	if err != nil {
		b.Fatal(err)
	}
	scores := make([]int32, 9)
	b.ReportAllocs()
	b.ResetTimer()
	for i := 0; b.Loop(); i = (i + 20) % len(features) {
		m.Score(features[i:i+20], scores)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/20, "ns/feature")
}

func build(t *testing.T, classes []string, rows map[Feature][]Weight) *Model {
	t.Helper()
	b := NewBuilder(classes...)
	for f, row := range rows {
		if err := b.Add(f, row...); err != nil {
			t.Fatal(err)
		}
	}
	m, err := Load(bytesOf(t, b))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func bytesOf(t testing.TB, b *Builder) []byte {
	t.Helper()
	file, err := b.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return file
}
