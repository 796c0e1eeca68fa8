package fallback

import "weakrand/fallback/ids"

type store struct{ newID func() string }

func open(s store) *store {
	if s.newID == nil {
		s.newID = ids.Seeded
	}
	return &s
}

func (s *store) start() (sessionIDs [3]string) {
	sessionID := ids.Seeded() // want `math/rand reaches variable sessionID`
	other := ids.Full()
	sessionKey := other
	sessionToken := ids.Full() // want `math/rand reaches variable sessionToken`
	strongSession := ids.Mixed()
	return [3]string{sessionID, sessionKey + sessionToken, strongSession}
}
