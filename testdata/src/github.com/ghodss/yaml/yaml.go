// Package yaml has the part of github.com/ghodss/yaml's API that the models name.
package yaml

func JSONToYAML(j []byte) ([]byte, error) { return nil, nil }

func Marshal(o interface{}) ([]byte, error) { return nil, nil }

func Unmarshal(y []byte, o interface{}) error { return nil }

func YAMLToJSON(y []byte) ([]byte, error) { return nil, nil }
