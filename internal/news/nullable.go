package news

import (
	"bytes"
	"encoding/json"
)

// Nullable is a string that is null in JSON when it is empty.
type Nullable string

// MarshalJSON writes null for the empty string. It leaves <, > and & as they
// are; an encoder that wants them escaped escapes them after.
func (n Nullable) MarshalJSON() ([]byte, error) {
	if n == "" {
		return []byte("null"), nil
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(string(n))
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}
