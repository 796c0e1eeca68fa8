// Package yaml has the part of sigs.k8s.io/yaml's API that the models name.
package yaml

import (
	"encoding/json"
)

type JSONOpt func(*json.Decoder) *json.Decoder

func JSONToYAML(j []byte) ([]byte, error) { return nil, nil }

func Marshal(obj interface{}) ([]byte, error) { return nil, nil }

func Unmarshal(yamlBytes []byte, obj interface{}, opts ...JSONOpt) error { return nil }

func UnmarshalStrict(yamlBytes []byte, obj interface{}, opts ...JSONOpt) error { return nil }

func YAMLToJSON(y []byte) ([]byte, error) { return nil, nil }

func YAMLToJSONStrict(y []byte) ([]byte, error) { return nil, nil }
