package shopstore

import (
	"encoding/json"
	"net/http"

	"adversary/02_shopstore/store"
)

type API struct {
	Store *store.Store
}

type searchRequest struct {
	Page   int          `json:"page"`
	Filter store.Filter `json:"filter"`
}

func (a *API) Search(w http.ResponseWriter, r *http.Request) {
	var req searchRequest
	dec := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<16))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&req); err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	names, err := a.Store.Search(r.Context(), req.Filter)
	if err != nil {
		http.Error(w, "search failed", http.StatusInternalServerError)
		return
	}
	json.NewEncoder(w).Encode(names)
}
