// Package published has flaws that were published, each as the smallest program of its shape before and after it was mended.
package published

import (
	"archive/tar"
	"archive/zip"
	"errors"
	"io"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	securejoin "github.com/cyphar/filepath-securejoin"
	"github.com/gin-gonic/gin"
)

var errBad = errors.New("bad path")

// GO-2020-0034, go-unzip: an entry is written to where its name leads.
func goUnzip(f *zip.File, dst string) error {
	p := filepath.Join(dst, f.Name)
	_, err := os.OpenFile(p, os.O_CREATE, f.Mode()) // want `name of an archive's entry`
	return err
}

func goUnzipMended(f *zip.File, dst string) error {
	p := filepath.Join(dst, f.Name)
	if !strings.HasPrefix(p, filepath.Clean(dst)+string(os.PathSeparator)) {
		return errBad
	}
	_, err := os.OpenFile(p, os.O_CREATE, f.Mode())
	return err
}

// CVE-2019-10743, archiver.
func archiver(h *tar.Header, dst string) error {
	return os.MkdirAll(filepath.Join(dst, h.Name), 0o700) // want `name of an archive's entry`
}

func within(parent, sub string) bool {
	rel, err := filepath.Rel(parent, sub)
	if err != nil {
		return false
	}
	return !strings.Contains(rel, "..")
}

func archiverMended(h *tar.Header, dst string) error {
	to := filepath.Join(dst, h.Name)
	if !within(dst, to) {
		return errBad
	}
	return os.MkdirAll(to, 0o700)
}

// GO-2021-0106, tar-utils.
func tarUtils(h *tar.Header, dst string) (*os.File, error) {
	return os.Create(filepath.Join(dst, filepath.FromSlash(h.Name))) // want `name of an archive's entry`
}

func tarUtilsMended(h *tar.Header, dst string) (*os.File, error) {
	elems := strings.Split(h.Name, "/")
	for _, e := range elems {
		if e == ".." {
			return nil, errBad
		}
	}
	return os.Create(filepath.Join(dst, filepath.FromSlash(h.Name)))
}

// CVE-2024-0406, archiver: what is unpacked later is written through the link.
func link(h *tar.Header, dst string) error {
	return os.Symlink(h.Linkname, filepath.Join(dst, "x")) // want `name of an archive's link`
}

func linkMended(h *tar.Header, dst string) error {
	to := filepath.Join(dst, h.Linkname)
	if !within(dst, to) {
		return errBad
	}
	return os.Symlink(to, filepath.Join(dst, "x"))
}

// CVE-2020-4053, helm: the entries of a plugin.
func helm(h *tar.Header, root string) error {
	p := filepath.Join(root, filepath.Clean(h.Name))
	return os.WriteFile(p, nil, 0o600) // want `name of an archive's entry`
}

func cleanJoin(root, dest string) (string, error) {
	if strings.Contains(dest, ":") {
		return "", errBad
	}
	for _, part := range strings.Split(dest, "/") {
		if part == ".." {
			return "", errBad
		}
	}
	return securejoin.SecureJoin(root, dest)
}

func helmMended(h *tar.Header, root string) error {
	p, err := cleanJoin(root, h.Name)
	if err != nil {
		return err
	}
	return os.WriteFile(p, nil, 0o600)
}

// go-getter: an entry with "..".
func goGetter(f *zip.File, dst string) error {
	return os.Mkdir(path.Join(dst, f.Name), 0o700) // want `name of an archive's entry`
}

func containsDotDot(v string) bool {
	if !strings.Contains(v, "..") {
		return false
	}
	for _, ent := range strings.FieldsFunc(v, func(r rune) bool { return r == '/' || r == '\\' }) {
		if ent == ".." {
			return true
		}
	}
	return false
}

func goGetterMended(f *zip.File, dst string) error {
	p := dst
	if containsDotDot(f.Name) {
		return errBad
	}
	return os.Mkdir(filepath.Join(p, f.Name), 0o700)
}

// CVE-2021-43798, grafana: a plugin's file, by the rest of the path.
func grafana(w http.ResponseWriter, r *http.Request, dir string) {
	name := filepath.Clean(r.PathValue("rest"))
	f, err := os.Open(filepath.Join(dir, name)) // want `HTTP path parameter "rest"`
	if err == nil {
		_, _ = io.Copy(w, f)
	}
}

func cleanRelative(p string) (string, error) {
	clean := filepath.Clean(filepath.Join("/", p))
	return filepath.Rel("/", clean)
}

func grafanaMended(w http.ResponseWriter, r *http.Request, dir string) {
	name, err := cleanRelative(r.PathValue("rest"))
	if err != nil {
		return
	}
	f, err := os.Open(filepath.Join(dir, name))
	if err == nil {
		_, _ = io.Copy(w, f)
	}
}

// CVE-2022-1993, gogs: the id of a large file is a path.
func gogs(r *http.Request, root string) (*os.File, error) {
	oid := r.PathValue("oid")
	return os.Open(filepath.Join(root, string(oid[0]), string(oid[1]), oid)) // want `HTTP path parameter "oid"`
}

type oid string

var oidPattern = regexp.MustCompile("^[a-f0-9]{64}$")

func validOID(id oid) bool { return oidPattern.MatchString(string(id)) }

func gogsMended(r *http.Request, root string) (*os.File, error) {
	id := oid(r.PathValue("oid"))
	if !validOID(id) {
		return nil, errBad
	}
	return os.Open(filepath.Join(root, string(id[0]), string(id[1]), string(id)))
}

// CVE-2022-24843, gin-vue-admin: a file to download, by a query.
func download(c *gin.Context) {
	c.File("./uploads/" + c.Query("name")) // want `HTTP query parameter "name"`
}

func downloadMended(c *gin.Context) {
	name := c.Query("name")
	if strings.Contains(name, "..") {
		return
	}
	c.File("./uploads/" + name)
}
