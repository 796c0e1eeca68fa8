package rule

import (
	"fmt"
	"slices"
)

// A Selection says which passes and categories somebody asks for, by the names of the flags: "ssrf" is a pass and
// "ssrf/path" one of its categories.
//
// A category is on by default, or it is optional: most who read its findings would turn it off, so that it is shown to
// those only who ask for it. Enable leaves only what it names, Also adds to what is on, and Disable takes away from both.
// To enable a pass is to have it as it is by default, or all of it if nothing of it is on by default. To ask for a pass
// also is to ask for all of it, since the rest is on anyway; "all" is every pass. The confidence that is wanted is another
// choice.
type Selection struct{ Enable, Also, Disable []string }

// Everything is the name in Also that stands for all passes.
const Everything = "all"

// Names returns the names that a selection may have, passes before their categories.
func Names(rules []*Rule) (names []string) {
	for _, r := range rules {
		names = append(names, r.Name)
		for _, c := range r.Categories {
			names = append(names, r.Name+"/"+c.Name)
		}
	}
	return names
}

// Check refuses a name that is none.
func (s Selection) Check(rules []*Rule) error {
	names := Names(rules)
	for _, name := range slices.Concat(s.Enable, s.Also, s.Disable) {
		if !slices.Contains(names, name) && (name != Everything || !slices.Contains(s.Also, name)) {
			return fmt.Errorf("there is no analyzer and no category %q", name)
		}
	}
	return nil
}

// A Set is a set of the categories of one rule, by their names. The nil Set is those that are on by default.
type Set map[string]bool

// Has reports whether a category is in the set.
func (s Set) Has(c *Category) bool {
	if s == nil {
		return !c.Optional
	}
	return s[c.Name]
}

// Any reports whether there is a category of the rule in the set.
func (s Set) Any(r *Rule) bool {
	for i := range r.Categories {
		if s.Has(&r.Categories[i]) {
			return true
		}
	}
	return false
}

// Of returns the categories of a rule that somebody asks for.
func (s Selection) Of(r *Rule) Set {
	if len(s.Enable)+len(s.Also)+len(s.Disable) == 0 {
		return nil
	}
	byDefault := Set(nil)
	set := make(Set)
	for i := range r.Categories {
		c := &r.Categories[i]
		name := r.Name + "/" + c.Name
		on := !c.Optional
		if len(s.Enable) > 0 {
			on = slices.Contains(s.Enable, name) || slices.Contains(s.Enable, r.Name) && (on || !byDefault.Any(r))
		}
		if slices.Contains(s.Also, name) || slices.Contains(s.Also, r.Name) || slices.Contains(s.Also, Everything) {
			on = true
		}
		if slices.Contains(s.Disable, name) || slices.Contains(s.Disable, r.Name) {
			on = false
		}
		if on {
			set[c.Name] = true
		}
	}
	return set
}
