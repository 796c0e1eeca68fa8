package archives

import (
	"os"
	"path/filepath"

	"github.com/bodgit/sevenzip"
	kzip "github.com/klauspost/compress/zip"
	"github.com/mholt/archives"
	"github.com/nwaples/rardecode/v2"
)

func others(dst string, r *rardecode.Reader, s *sevenzip.File, k *kzip.File, a archives.FileInfo) {
	if h, err := r.Next(); err == nil {
		_, _ = os.Create(filepath.Join(dst, h.Name)) // want `name of an archive's entry`
	}
	_, _ = os.Create(filepath.Join(dst, s.Name)) // want `name of an archive's entry`
	_, _ = os.Create(filepath.Join(dst, k.Name)) // want `name of an archive's entry`
	_, _ = os.Create(filepath.Join(dst, k.FileInfo().Name()))
	_, _ = os.Create(filepath.Join(dst, a.NameInArchive))    // want `name of an archive's entry`
	_ = os.Symlink(a.LinkTarget, filepath.Join(dst, "link")) // want `name of an archive's link`
	_ = os.Mkdir(filepath.Join(dst, filepath.Base(s.Name)), 0o700)
}
