package load

import (
	"fmt"
	"go/token"
	"go/types"
	"os"

	"golang.org/x/tools/go/gcexportdata"
	"golang.org/x/tools/go/packages"
)

// An Importer reads export data into one universe of types. It is for one goroutine at a time.
type Importer struct {
	fset  *token.FileSet
	known map[string]*types.Package
}

// NewImporter returns an importer that knows nothing yet.
func NewImporter(fset *token.FileSet) *Importer {
	return &Importer{fset: fset, known: map[string]*types.Package{"unsafe": types.Unsafe}}
}

// Read returns the types of a package.
func (i *Importer) Read(pkg *packages.Package) (*types.Package, error) {
	if known := i.known[pkg.PkgPath]; known != nil && known.Complete() {
		return known, nil
	}
	if pkg.ExportFile == "" {
		return nil, fmt.Errorf("no export data for %s", pkg.PkgPath)
	}
	f, err := os.Open(pkg.ExportFile)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	//lint:ignore SA1019 up to Go 1.28 the go command writes archives, and go/packages reads them so too
	r, err := gcexportdata.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %v", pkg.ExportFile, err)
	}
	return gcexportdata.Read(r, i.fset, i.known, pkg.PkgPath)
}
