// Package orm is a library that takes structures of any type, and logs names of tables.
package orm

import (
	"fmt"
	"log"
	"reflect"
)

// Named is a structure that knows its table.
type Named interface{ TableName() string }

func tableOf(bean any) string {
	switch x := bean.(type) {
	case Named:
		return x.TableName()
	case string:
		return x
	}
	v := reflect.Indirect(reflect.ValueOf(bean))
	if v.Kind() == reflect.Struct {
		return v.Type().Name()
	}
	return fmt.Sprintf("%v", bean)
}

// Insert stores beans.
func Insert(beans ...any) {
	for _, b := range beans {
		Update(b)
	}
}

// Update stores a bean.
func Update(bean any) { log.Printf("update %v", tableOf(bean)) }

// Infof writes to the log.
func Infof(format string, args ...any) { log.Printf(format, args...) }
