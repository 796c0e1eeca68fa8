package pathtraversal

import (
	"go/version"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/taint"
)

// advice ends a message: what the value does as a path, and what to do about it by the Go version of the module.
func advice(p *flow.Pass, h *taint.Hit) string {
	if passes := half(h); passes != "" {
		return " as a path" + passes
	}
	switch category(h) {
	case "link":
		return " as the target of a link, through which what is written later goes elsewhere; " + keeping(p, "leave links out, or make them by an os.Root", "leave links out")
	case "archive":
		return ` as a path, and "../" in it leads out of the folder; ` + keeping(p, "unpack by an os.Root, or check it by filepath.IsLocal", "check it by filepath.IsLocal")
	case "exists":
		return " as a path, and tells which files there are; " + keeping(p, "ask an os.Root, or check it by filepath.IsLocal", "check it by filepath.IsLocal")
	}
	return ` as a path, and "../" in it leads out of the folder; ` + keeping(p, "use an os.Root, or check it by filepath.IsLocal", "check it by filepath.IsLocal")
}

// keeping chooses what the module's version of Go has: os.Root since 1.24, filepath.IsLocal since 1.20.
func keeping(p *flow.Pass, root, local string) string {
	switch v := p.Pkg.GoVersion(); {
	case v == "" || version.Compare(v, "go1.24") >= 0:
		return root
	case version.Compare(v, "go1.20") >= 0:
		return local
	}
	return `let it have no ".."`
}

// half says what passes the checks that were made of a path; "" if there was none.
func half(h *taint.Hit) string {
	switch {
	case h.Marks&model.HalfBelow != 0:
		return "; its start was compared with a folder, but the path of a folder beside it begins so too, as `/data-old` with `/data`: put a separator behind the folder"
	case h.Kind == model.Remove && h.Marks&model.OneElement != 0:
		return "; it has no separator left, but `..` and the empty text remove the folder above or the folder itself: refuse them"
	}
	return ""
}
