// Package ids has tokens that are ids: of the time, counted, or random.
package ids

import (
	"database/sql"

	"github.com/bwmarrin/snowflake"
	gofrs "github.com/gofrs/uuid"
	"github.com/google/uuid"
	"github.com/nats-io/nuid"
	"github.com/rs/xid"
	satori "github.com/satori/go.uuid"
	"github.com/segmentio/ksuid"
	"github.com/teris-io/shortid"
	"lukechampine.com/frand"
)

func forgot(db *sql.DB, email string) (string, error) {
	id, err := uuid.NewUUID()
	if err != nil {
		return "", err
	}
	token := id.String() // want `UUID of the time reaches variable token`
	_, err = db.Exec("INSERT INTO resets (token, email) VALUES (?, ?)", token, email)
	return "/reset?token=" + token, err
}

func forgotSafe(db *sql.DB, email string) (string, error) {
	id, err := uuid.NewRandom()
	if err != nil {
		return "", err
	}
	token := id.String()
	_, err = db.Exec("INSERT INTO resets (token, email) VALUES (?, ?)", token, email)
	return "/reset?token=" + token, err
}

func weak(n *snowflake.Node) []string {
	authToken := uuid.Must(uuid.NewUUID()).String() // want `UUID of the time reaches variable authToken`
	v6, _ := gofrs.NewV6()
	inviteToken := v6.String()              // want `UUID of the time reaches variable inviteToken`
	sessionToken := satori.NewV1().String() // want `UUID of the time reaches variable sessionToken`
	resetToken := xid.New().String()        // want `xid reaches variable resetToken`
	apiKey := nuid.Next()                   // want `NUID reaches variable apiKey`
	accessToken := n.Generate().Base58()    // want `snowflake id reaches variable accessToken`
	shareLink, _ := shortid.Generate()      // want `shortid reaches variable shareLink`
	return []string{authToken, inviteToken, sessionToken, resetToken, apiKey, accessToken, shareLink}
}

func strong() []string {
	authToken := uuid.Must(uuid.NewRandom()).String()
	v4, _ := gofrs.NewV4()
	inviteToken := v4.String()
	sessionToken := satori.NewV4().String()
	resetToken := ksuid.New().String()
	apiKey := string(frand.Bytes(32))
	return []string{authToken, inviteToken, sessionToken, resetToken, apiKey}
}

// names are ids that nobody trusts.
func names(n *snowflake.Node) []string {
	order := uuid.Must(uuid.NewUUID()).String()
	requestID := xid.New().String()
	return []string{order, requestID, n.Generate().String()}
}

// stored is a token that somebody else made.
func stored(id uuid.UUID) string {
	token := id.String()
	return token
}

type connection struct{ sessionID string }

func open(sessionID string) *connection { return &connection{sessionID} }

func serve(id string) *connection { return open("ssh_" + id) }

// connect names a connection, for the log.
func connect() *connection { return serve(xid.New().String()) }
