package main

import (
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
	"k8s.io/apimachinery/pkg/util/sets"
	"k8s.io/apimachinery/pkg/util/validation"
	"k8s.io/apimachinery/pkg/util/validation/field"
)

func validateServicePorts(spec *corev1.ServiceSpec, path *field.Path) field.ErrorList {
	var errs field.ErrorList
	if len(spec.Ports) == 0 && spec.ClusterIP != headless && spec.Type != corev1.ServiceTypeExternalName {
		errs = append(errs, field.Required(path, ""))
	}
	type numbered struct {
		protocol corev1.Protocol
		number   int32
	}
	names := sets.New[string]()
	ports, nodePorts := sets.New[numbered](), sets.New[numbered]()
	for i, port := range spec.Ports {
		at := path.Index(i)
		errs = append(errs, validateServicePort(&port, len(spec.Ports) > 1, at)...)
		if port.Name != "" && names.Has(port.Name) {
			errs = append(errs, field.Duplicate(at.Child("name"), port.Name))
		}
		names.Insert(port.Name)
		key := numbered{port.Protocol, port.Port}
		if ports.Has(key) {
			errs = append(errs, field.Duplicate(at, port.Port))
		}
		ports.Insert(key)
		if port.NodePort == 0 {
			continue
		}
		if spec.Type == corev1.ServiceTypeClusterIP {
			errs = append(errs, field.Forbidden(at.Child("nodePort"), "may not be used when type is ClusterIP"))
		} else if spec.Type != corev1.ServiceTypeExternalName {
			// Which ports there are is up to the cluster, but there are none beyond these.
			for _, message := range validation.IsValidPortNum(int(port.NodePort)) {
				errs = append(errs, field.Invalid(at.Child("nodePort"), port.NodePort, message))
			}
		}
		node := numbered{port.Protocol, port.NodePort}
		if nodePorts.Has(node) {
			errs = append(errs, field.Duplicate(at.Child("nodePort"), port.NodePort))
		}
		nodePorts.Insert(node)
	}
	return errs
}

func validateServicePort(port *corev1.ServicePort, needsName bool, path *field.Path) field.ErrorList {
	var errs field.ErrorList
	invalid := func(name string, value any, messages []string) {
		for _, message := range messages {
			errs = append(errs, field.Invalid(path.Child(name), value, message))
		}
	}
	if port.Name != "" {
		invalid("name", port.Name, validation.IsDNS1123Label(port.Name))
	} else if needsName {
		errs = append(errs, field.Required(path.Child("name"), ""))
	}
	invalid("port", port.Port, validation.IsValidPortNum(int(port.Port)))
	if !oneOf(port.Protocol, corev1.ProtocolTCP, corev1.ProtocolUDP, corev1.ProtocolSCTP) {
		errs = append(errs, field.NotSupported[string](path.Child("protocol"), port.Protocol, nil))
	}
	if port.TargetPort.Type == intstr.String {
		invalid("targetPort", port.TargetPort.StrVal, validation.IsValidPortName(port.TargetPort.StrVal))
	} else {
		invalid("targetPort", port.TargetPort.IntVal, validation.IsValidPortNum(int(port.TargetPort.IntVal)))
	}
	if port.AppProtocol != nil {
		invalid("appProtocol", *port.AppProtocol, validation.IsQualifiedName(*port.AppProtocol))
	}
	return errs
}
