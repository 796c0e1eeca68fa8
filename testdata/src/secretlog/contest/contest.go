// Package contest has a name that only ends like that of a package for tests.
package contest

import "log"

func Start(password string) { log.Print(password) } // want `parameter password reaches log.Print`
