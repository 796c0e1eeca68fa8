// Package csi is the API of github.com/container-storage-interface/spec/lib/go/csi.
package csi

type NodePublishVolumeRequest struct {
	VolumeId      string
	VolumeContext map[string]string
	Secrets       map[string]string
}

func (m *NodePublishVolumeRequest) GetVolumeId() string { return m.VolumeId }

func (m *NodePublishVolumeRequest) GetVolumeContext() map[string]string { return m.VolumeContext }

func (m *NodePublishVolumeRequest) GetSecrets() map[string]string { return m.Secrets }

type NodeStageVolumeRequest struct {
	VolumeId string
	Secrets  map[string]string
}

func (m *NodeStageVolumeRequest) GetVolumeId() string { return m.VolumeId }

func (m *NodeStageVolumeRequest) GetSecrets() map[string]string { return m.Secrets }

type NodeExpandVolumeRequest struct {
	VolumeId string
	Secrets  map[string]string
}

func (m *NodeExpandVolumeRequest) GetVolumeId() string { return m.VolumeId }

func (m *NodeExpandVolumeRequest) GetSecrets() map[string]string { return m.Secrets }

type CreateVolumeRequest struct {
	VolumeId string
	Secrets  map[string]string
}

func (m *CreateVolumeRequest) GetVolumeId() string { return m.VolumeId }

func (m *CreateVolumeRequest) GetSecrets() map[string]string { return m.Secrets }

type DeleteVolumeRequest struct {
	VolumeId string
	Secrets  map[string]string
}

func (m *DeleteVolumeRequest) GetVolumeId() string { return m.VolumeId }

func (m *DeleteVolumeRequest) GetSecrets() map[string]string { return m.Secrets }

type ControllerPublishVolumeRequest struct {
	VolumeId string
	Secrets  map[string]string
}

func (m *ControllerPublishVolumeRequest) GetVolumeId() string { return m.VolumeId }

func (m *ControllerPublishVolumeRequest) GetSecrets() map[string]string { return m.Secrets }

type ControllerUnpublishVolumeRequest struct {
	VolumeId string
	Secrets  map[string]string
}

func (m *ControllerUnpublishVolumeRequest) GetVolumeId() string { return m.VolumeId }

func (m *ControllerUnpublishVolumeRequest) GetSecrets() map[string]string { return m.Secrets }

type ControllerExpandVolumeRequest struct {
	VolumeId string
	Secrets  map[string]string
}

func (m *ControllerExpandVolumeRequest) GetVolumeId() string { return m.VolumeId }

func (m *ControllerExpandVolumeRequest) GetSecrets() map[string]string { return m.Secrets }

type CreateSnapshotRequest struct {
	VolumeId string
	Secrets  map[string]string
}

func (m *CreateSnapshotRequest) GetVolumeId() string { return m.VolumeId }

func (m *CreateSnapshotRequest) GetSecrets() map[string]string { return m.Secrets }

type DeleteSnapshotRequest struct {
	VolumeId string
	Secrets  map[string]string
}

func (m *DeleteSnapshotRequest) GetVolumeId() string { return m.VolumeId }

func (m *DeleteSnapshotRequest) GetSecrets() map[string]string { return m.Secrets }
