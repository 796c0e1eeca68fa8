// Package tagged has names that a validator checks by a rule of the program's own.
package tagged

import (
	"os"
	"path/filepath"

	"github.com/labstack/echo/v4"
)

type account struct {
	Name  string `validate:"required,max=24,alphanumdash,notreserved"`
	Title string `validate:"required,notreserved"`
}

func rename(c echo.Context) error {
	var a account
	if err := c.Bind(&a); err != nil {
		return err
	}
	if err := c.Validate(&a); err != nil {
		return err
	}
	if err := os.Mkdir(filepath.Join("/srv", a.Name), 0o755); err != nil {
		return err
	}
	return os.Mkdir(filepath.Join("/srv", a.Title), 0o755) // want `as a path`
}

func show(err *error) {}

// An error whose address is taken is one in memory.
func renameShown(c echo.Context) error {
	a := new(account)
	if err := c.Bind(a); err != nil {
		return err
	}
	if err := c.Validate(a); err != nil {
		show(&err)
		return nil
	}
	return os.Mkdir(filepath.Join("/srv", a.Name), 0o755)
}

// Here somebody may have set it in between.
func renameForgiven(c echo.Context) error {
	a := new(account)
	if err := c.Bind(a); err != nil {
		return err
	}
	err := c.Validate(a)
	show(&err)
	if err != nil {
		return nil
	}
	return os.Mkdir(filepath.Join("/srv", a.Name), 0o755) // want `as a path`
}
