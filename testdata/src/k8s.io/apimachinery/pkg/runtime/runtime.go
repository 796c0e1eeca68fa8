// Package runtime has the part of k8s.io/apimachinery/pkg/runtime's API that the models name.
package runtime

type Object interface{}
