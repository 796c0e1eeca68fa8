// Package store has a context of a program's own, which keeps what middleware knows of a request by names.
package store

// A Context is what is known of a request.
type Context struct{ data map[string]any }

// Set keeps a value by its name.
func (c *Context) Set(key string, value any) { c.data[key] = value }

// Get returns the value that is kept by a name.
func (c *Context) Get(key string) any { return c.data[key] }

// Text returns it as a text.
func (c *Context) Text(key string) string {
	text, _ := c.Get(key).(string)
	return text
}

// SetBoth keeps two values.
func SetBoth(c *Context, first, second string, v, w any) {
	c.Set(first, v)
	c.Set(second, w)
}

// New returns a context.
func New() *Context { return &Context{make(map[string]any)} }

// Title returns what is kept by one name.
func (c *Context) Title() string { return c.Text("title") }

// Query returns what is kept by another one.
func (c *Context) Query() string { return c.Text("q") }
