package quiet

import (
	"os/exec"
	"strings"

	"al.essio.dev/pkg/shellescape"
	"github.com/gin-gonic/gin"
	shellquote "github.com/kballard/go-shellquote"
)

type order struct {
	Host string `json:"host" binding:"required,hostname"`
	Kind string `json:"kind" binding:"omitempty,oneof=a b c"`
	Note string `json:"note" binding:"required"`
	Mail string `json:"mail" binding:"email"`
}

// bound is what gin has looked at.
func bound(c *gin.Context) {
	var o order
	if err := c.ShouldBindJSON(&o); err != nil {
		return
	}
	exec.Command("sh", "-c", "ping "+o.Host).Run()
	exec.Command("sh", "-c", "run "+o.Kind).Run()
	exec.Command("sh", "-c", "logger "+o.Note).Run() // want `reaches`
	exec.Command("sh", "-c", "mail "+o.Mail).Run()   // want `reaches`
	exec.Command("sh", "-c", "logger "+shellescape.Quote(o.Note)).Run()
	exec.Command("sh", "-c", "logger "+shellescape.StripUnsafe(o.Note)).Run() // want `reaches`
	exec.Command("sh", "-c", "logger "+shellquote.Join(o.Note, o.Mail)).Run()
	words, _ := shellquote.Split(o.Note)
	exec.Command("sh", "-c", "logger "+words[0]).Run() // want `reaches`
	quotes := strings.NewReplacer("'", `'\''`)
	exec.Command("sh", "-c", "logger '"+quotes.Replace(o.Note)+"'").Run()
	wrong := strings.NewReplacer("'", `\'`)
	exec.Command("sh", "-c", "logger '"+wrong.Replace(o.Note)+"'").Run() // want `reaches`
}
