// Package conf keeps the names of its settings, and what is wrong with them, beside the values.
package conf

import "fmt"

type Conf map[string]any

func (c Conf) Required(key string) string { return c.get(key, nil) }

func (c Conf) Optional(key, def string) string { return c.get(key, &def) }

func (c Conf) get(key string, def *string) string {
	c.know(key)
	value, ok := c[key]
	if !ok {
		if def != nil {
			return *def
		}
		c.fails(fmt.Errorf("there is no %q", key))
		return ""
	}
	s, ok := value.(string)
	if !ok {
		c.fails(fmt.Errorf("%q is no text", key))
		return ""
	}
	return s
}

func (c Conf) know(key string) {
	if _, ok := c["_known"]; !ok {
		c["_known"] = make(map[string]bool)
	}
	c["_known"].(map[string]bool)[key] = true
}

func (c Conf) fails(err error) {
	if list, ok := c["_errors"]; ok {
		c["_errors"] = append(list.([]error), err)
	} else {
		c["_errors"] = []error{err}
	}
}
