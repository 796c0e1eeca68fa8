// Package published has flaws that were published, each as the smallest program of its shape before and after it was mended.
package published

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/gorilla/sessions"
	"github.com/labstack/echo/v4"

	"cookie/published/users"
)

// GO-2022-1192 (CVE-2022-4683), usememos: the options of a session that a library holds.
var store = sessions.NewCookieStore([]byte(time.Now().String()))

func setUserSession(c echo.Context, user *users.User) error {
	sess, _ := store.Get(c.Request(), "session")
	sess.Options = &sessions.Options{ // want `a cookie that logs somebody in is sent without TLS too`
		Path:     "/",
		MaxAge:   3600 * 24 * 30,
		HttpOnly: true,
	}
	sess.Values["user-id"] = user.ID
	return sess.Save(c.Request(), c.Response().Writer)
}

func setUserSessionMended(c echo.Context, user *users.User) error {
	sess, _ := store.Get(c.Request(), "session")
	sess.Options = &sessions.Options{
		Path:     "/",
		MaxAge:   3600 * 24 * 30,
		HttpOnly: true,
		Secure:   true,
	}
	sess.Values["user-id"] = user.ID
	return sess.Save(c.Request(), c.Response().Writer)
}

// GO-2024-2531 (CVE-2024-24768), 1Panel: the name of the cookie is a constant of another package, and its value is found or drawn. The
// mended one is still read by scripts, and the finding says what is left.
func generateSession(c *gin.Context, s *users.Sessions, name string) error {
	id, _ := c.Cookie(users.SessionName)
	user, err := s.Get(id)
	if err != nil {
		id = users.NewID()
		c.SetCookie(users.SessionName, id, 0, "", "", false, false) // want `a cookie that logs somebody in is sent without TLS too and can be read by scripts`
		return s.Set(id, user)
	}
	return s.Set(id, user)
}

func generateSessionMended(c *gin.Context, s *users.Sessions, ssl string) error {
	id, _ := c.Cookie(users.SessionName)
	user, err := s.Get(id)
	if err != nil {
		id = users.NewID()
		c.SetCookie(users.SessionName, id, 0, "", "", ssl == "enable", false) // want `a cookie that logs somebody in can be read by scripts`
		return s.Set(id, user)
	}
	return s.Set(id, user)
}

func logOut(c *gin.Context, s *users.Sessions) {
	if id, _ := c.Cookie(users.SessionName); id != "" {
		c.SetCookie(users.SessionName, id, -1, "", "", false, false)
		s.Delete(id)
	}
}

// GO-2026-5635 (CVE-2026-48058), nebula-mesh: cookies of a session and of a step of a login, by methods of one type.
type web struct {
	secure bool
	name   string
}

func (s *web) setSession(w http.ResponseWriter, id string, expires time.Time) {
	http.SetCookie(w, &http.Cookie{ // want `is sent without TLS too`
		Name:     sessionCookie,
		Value:    id,
		Path:     "/",
		Expires:  expires,
		HttpOnly: true,
		SameSite: http.SameSiteLaxMode,
	})
}

func (s *web) setSessionMended(w http.ResponseWriter, id string, expires time.Time) {
	http.SetCookie(w, &http.Cookie{
		Name:     sessionCookie,
		Value:    id,
		Path:     "/",
		Expires:  expires,
		HttpOnly: true,
		Secure:   s.secure,
		SameSite: http.SameSiteLaxMode,
	})
}

const sessionCookie = "mesh_session"
