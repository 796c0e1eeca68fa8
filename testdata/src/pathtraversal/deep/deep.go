// Package deep has more in an object, and deeper in it, than is told apart. What is joined then need not be what was written.
package deep

import (
	"net/http"
	"os"
)

type static struct{ name, dir string }

type files struct{ static static }

type conf struct{ files files }

type web struct{ conf conf }

type service struct{ web web }

type app struct{ service service }

// The path a.service.web.conf.files.static.dir has one step more than what is told of a parameter.
func (a *app) list() ([]os.DirEntry, error) {
	return os.ReadDir(a.service.web.conf.files.static.dir)
}

func name(r *http.Request, a *app) {
	a.service.web.conf.files.static.name = r.FormValue("name")
	_, _ = a.list()
}

func dir(r *http.Request, c *conf) {
	c.files.static.dir = r.FormValue("dir")
	_, _ = c.list()
}

func nameNear(r *http.Request, c *conf) {
	c.files.static.name = r.FormValue("name")
	_, _ = c.list()
}

func (c *conf) list() ([]os.DirEntry, error) {
	return os.ReadDir(c.files.static.dir) // want `"dir" reaches os.ReadDir as a path`
}

// More parts than are told apart.
type settings struct {
	Dir string
	V0  string
	V1  string
	V2  string
	V3  string
	V4  string
	V5  string
	V6  string
	V7  string
	V8  string
	V9  string
	V10 string
	V11 string
	V12 string
	V13 string
	V14 string
	V15 string
	V16 string
	V17 string
	V18 string
	V19 string
	V20 string
	V21 string
	V22 string
	V23 string
	V24 string
	V25 string
	V26 string
	V27 string
	V28 string
	V29 string
	V30 string
	V31 string
	V32 string
	V33 string
	V34 string
	V35 string
	V36 string
	V37 string
	V38 string
	V39 string
	V40 string
	V41 string
	V42 string
	V43 string
	V44 string
	V45 string
	V46 string
	V47 string
	V48 string
	V49 string
	V50 string
	V51 string
	V52 string
	V53 string
	V54 string
	V55 string
}

type server struct {
	conf  settings
	other string
}

func (s *server) configure(r *http.Request) {
	s.conf.V0 = r.FormValue("v0")
	s.conf.V1 = r.FormValue("v1")
	s.conf.V2 = r.FormValue("v2")
	s.conf.V3 = r.FormValue("v3")
	s.conf.V4 = r.FormValue("v4")
	s.conf.V5 = r.FormValue("v5")
	s.conf.V6 = r.FormValue("v6")
	s.conf.V7 = r.FormValue("v7")
	s.conf.V8 = r.FormValue("v8")
	s.conf.V9 = r.FormValue("v9")
	s.conf.V10 = r.FormValue("v10")
	s.conf.V11 = r.FormValue("v11")
	s.conf.V12 = r.FormValue("v12")
	s.conf.V13 = r.FormValue("v13")
	s.conf.V14 = r.FormValue("v14")
	s.conf.V15 = r.FormValue("v15")
	s.conf.V16 = r.FormValue("v16")
	s.conf.V17 = r.FormValue("v17")
	s.conf.V18 = r.FormValue("v18")
	s.conf.V19 = r.FormValue("v19")
	s.conf.V20 = r.FormValue("v20")
	s.conf.V21 = r.FormValue("v21")
	s.conf.V22 = r.FormValue("v22")
	s.conf.V23 = r.FormValue("v23")
	s.conf.V24 = r.FormValue("v24")
	s.conf.V25 = r.FormValue("v25")
	s.conf.V26 = r.FormValue("v26")
	s.conf.V27 = r.FormValue("v27")
	s.conf.V28 = r.FormValue("v28")
	s.conf.V29 = r.FormValue("v29")
	s.conf.V30 = r.FormValue("v30")
	s.conf.V31 = r.FormValue("v31")
	s.conf.V32 = r.FormValue("v32")
	s.conf.V33 = r.FormValue("v33")
	s.conf.V34 = r.FormValue("v34")
	s.conf.V35 = r.FormValue("v35")
	s.conf.V36 = r.FormValue("v36")
	s.conf.V37 = r.FormValue("v37")
	s.conf.V38 = r.FormValue("v38")
	s.conf.V39 = r.FormValue("v39")
	s.conf.V40 = r.FormValue("v40")
	s.conf.V41 = r.FormValue("v41")
	s.conf.V42 = r.FormValue("v42")
	s.conf.V43 = r.FormValue("v43")
	s.conf.V44 = r.FormValue("v44")
	s.conf.V45 = r.FormValue("v45")
	s.conf.V46 = r.FormValue("v46")
	s.conf.V47 = r.FormValue("v47")
	s.conf.V48 = r.FormValue("v48")
	s.conf.V49 = r.FormValue("v49")
	s.conf.V50 = r.FormValue("v50")
	s.conf.V51 = r.FormValue("v51")
	s.conf.V52 = r.FormValue("v52")
	s.conf.V53 = r.FormValue("v53")
	s.conf.V54 = r.FormValue("v54")
	s.conf.V55 = r.FormValue("v55")
}

func (s *server) show() ([]os.DirEntry, error) { return os.ReadDir(s.conf.Dir) }

func (s *server) showFirst() ([]os.DirEntry, error) {
	return os.ReadDir(s.conf.V0) // want `"v0" reaches os.ReadDir as a path`
}

func handle(r *http.Request) {
	s := &server{conf: settings{Dir: "/srv"}}
	s.configure(r)
	_, _ = s.show()
	_, _ = s.showFirst()
}
